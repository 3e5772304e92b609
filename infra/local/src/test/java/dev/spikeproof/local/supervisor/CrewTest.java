package dev.spikeproof.local.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CrewTest {

	private static final List<String> HIRED = List.of("video-encoder-2", "video-encoder-3", "video-encoder-4");

	private final CountDownLatch asked = new CountDownLatch(HIRED.size());

	private final List<String> ended = new CopyOnWriteArrayList<>();

	@Test
	void stopsAllThatWereHiredAtTheSameTimeAndBeforeTheOthers() {
		Crew crew = new Crew(Duration.ofSeconds(10), () -> {
		});
		crew.begin(List.of(part("postgresql", () -> {
		})));
		crew.begin(List.of(part("purchase-service", () -> {
		})));
		HIRED.forEach((name) -> crew.hire(part(name, this::untilAllAreAsked)));
		await("all to be ready").until(() -> crew.states().stream().allMatch((state) -> state.readyAt() != null));
		crew.stop();
		assertThat(this.asked.getCount()).as("those that were never asked").isZero();
		assertThat(this.ended.subList(0, 3)).as("the first to end, none of which had to be killed")
			.containsExactlyInAnyOrderElementsOf(HIRED);
		assertThat(this.ended.subList(3, 5)).containsExactly("purchase-service", "postgresql");
	}

	/** One that is asked alone ends as one that had to be killed. */
	private void untilAllAreAsked() {
		this.asked.countDown();
		try {
			if (!this.asked.await(5, TimeUnit.SECONDS)) {
				this.ended.add("killed");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private StubPart part(String name, Runnable stopping) {
		return new StubPart(name, () -> true, () -> {
		}, () -> {
			stopping.run();
			this.ended.add(name);
		});
	}

}
