package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class InboxMetersIT {

	private static final Duration SOON = Duration.ofSeconds(20);

	private final TestQueue queue = TestQueue.standard(Duration.ofMinutes(5), 2);

	@Test
	void measuresHowLongAMessageLayInItsQueueAndWhatItsHandlerTook() {
		this.queue.send("a");
		await("a second in the queue").pollDelay(Duration.ofSeconds(1)).until(() -> this.queue.visible() == 1);
		try (Worker worker = Worker.start(this.queue,
				(message) -> await().pollDelay(Duration.ofMillis(100)).until(() -> true))) {
			await("a settled message").atMost(SOON).until(() -> receives(worker).count() == 1);
			assertThat(timer(worker, "spikeproof.inbox.time.in.queue").max(TimeUnit.MILLISECONDS)).isBetween(1000.0,
					20_000.0);
			assertThat(handler(worker, "handled").count()).isEqualTo(1);
			assertThat(handler(worker, "handled").max(TimeUnit.MILLISECONDS)).isBetween(100.0, 10_000.0);
			assertThat(handler(worker, "failed").count()).isZero();
		}
	}

	@Test
	void countsWhatComesAgainAndHowManyReceivesItTook() {
		AtomicInteger attempts = new AtomicInteger();
		try (Worker worker = Worker.start(this.queue, (message) -> {
			if (attempts.incrementAndGet() == 1) {
				throw new IllegalStateException("The database is away");
			}
		})) {
			this.queue.send("a");
			await("the second receive").atMost(SOON).until(() -> receives(worker).count() == 1);
			assertThat(receives(worker).max()).isEqualTo(2);
			assertThat(count(worker, "spikeproof.inbox.redeliveries")).isEqualTo(1);
			assertThat(timer(worker, "spikeproof.inbox.time.in.queue").count()).as("first receives").isEqualTo(1);
			assertThat(handler(worker, "failed").count()).isEqualTo(1);
			assertThat(handler(worker, "handled").count()).isEqualTo(1);
		}
	}

	@Test
	void countsDeadLettersByWhatIsWrongWithThem() {
		try (Worker worker = Worker.start(this.queue, (message) -> {
			throw new BrokenContract("The attribute event-type is missing");
		})) {
			this.queue.send("a");
			await("a dead letter").atMost(SOON).until(() -> deadLetters(worker, "contract") == 1);
			assertThat(deadLetters(worker, "exhausted")).isZero();
			await("its delete").atMost(SOON).until(() -> receives(worker).count() == 1);
			assertThat(handler(worker, "failed").count()).isEqualTo(1);
			assertThat(handler(worker, "handled").count()).isZero();
		}
	}

	private static DistributionSummary receives(Worker worker) {
		DistributionSummary none = DistributionSummary.builder("none").register(worker.meters());
		DistributionSummary found = worker.meters().find("spikeproof.inbox.receives").summary();
		return (found != null) ? found : none;
	}

	private static Timer handler(Worker worker, String outcome) {
		return worker.meters().get("spikeproof.inbox.handler").tag("outcome", outcome).timer();
	}

	private static Timer timer(Worker worker, String name) {
		return worker.meters().get(name).timer();
	}

	private static double count(Worker worker, String name) {
		return worker.meters().get(name).counter().count();
	}

	private static double deadLetters(Worker worker, String type) {
		return worker.meters()
			.find("spikeproof.inbox.dead.letters")
			.tag("type", type)
			.counters()
			.stream()
			.mapToDouble((counter) -> counter.count())
			.sum();
	}

}
