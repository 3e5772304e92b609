package dev.spikeproof.local.supervisor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.supervisor.State.Condition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SupervisedTest {

	@Test
	void isReadyAlsoWhenItIsTooBusyToSayItASecondTime() {
		BusyPart part = new BusyPart();
		Supervised supervised = new Supervised(part, () -> {
		}, () -> {
		});
		supervised.begin();
		await("the part says once that it is ready").atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(supervised.state().condition()).isEqualTo(Condition.READY));
		supervised.stop(Duration.ZERO);
		assertThat(supervised.state().condition()).isEqualTo(Condition.STOPPED);
	}

	/** Answers the third question, and no other in time. */
	private static final class BusyPart implements Part {

		private final CountDownLatch ended = new CountDownLatch(1);

		private final AtomicInteger asked = new AtomicInteger();

		@Override
		public String name() {
			return "busy";
		}

		@Override
		public int port() {
			return 1;
		}

		@Override
		public Path log() {
			return Path.of("busy.log");
		}

		@Override
		public void start() {
		}

		@Override
		public boolean isRunning() {
			return this.ended.getCount() > 0;
		}

		@Override
		public boolean isReady() {
			return this.asked.incrementAndGet() == 3;
		}

		@Override
		public Optional<ProcessIdentity> process() {
			return Optional.empty();
		}

		@Override
		public String awaitEnd() throws InterruptedException {
			this.ended.await();
			return "exit 0";
		}

		@Override
		public void stop(Duration grace) {
			this.ended.countDown();
		}

	}

}
