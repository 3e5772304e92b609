package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Ends workers by SIGTERM in the middle of their work. How often says the system property
 * {@code spikeproof.stops}.
 */
@ResourceLock("stopping")
class StoppingIT {

	private static final int STOPS = Integer.getInteger("spikeproof.stops", 2);

	/** One of a few stops loses something; the first that does is enough. */
	private static final int MOST_STOPS_WITH_STOCK_SETTINGS = Math.max(STOPS, 10);

	private static final int HANDLED_BEFORE_A_STOP = 40;

	private static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(5);

	/** What a service has. */
	private static final int BUDGET_SECONDS = 30;

	private final Set<String> handled = ConcurrentHashMap.newKeySet();

	private final AtomicInteger handledAgain = new AtomicInteger();

	@Test
	void noMessageThatWasHandledComesAgainAfterAStop() throws Exception {
		TestQueue queue = TestQueue.standard(VISIBILITY_TIMEOUT, 10);
		int messages = messages(STOPS);
		queue.sendMany(messages);
		for (int stop = 0; stop < STOPS; stop++) {
			stopInTheMiddle(queue, true);
		}
		assertThat(this.handled).as("handled before the last stop").hasSizeLessThan(messages);
		try (WorkerProcess _ = WorkerProcess.start(queue, true, this::hear)) {
			await("all").atMost(Duration.ofMinutes(1)).until(() -> queue.depth() == 0);
			await("all is heard").until(() -> this.handled.size() == messages);
		}
		assertThat(this.handledAgain).hasValue(0);
	}

	@Test
	void withTheStockSettingsSomeDo() throws Exception {
		TestQueue queue = TestQueue.standard(VISIBILITY_TIMEOUT, 10);
		queue.sendMany(messages(MOST_STOPS_WITH_STOCK_SETTINGS));
		for (int stop = 0; stop < MOST_STOPS_WITH_STOCK_SETTINGS && this.handledAgain.get() == 0; stop++) {
			stopInTheMiddle(queue, false);
			await("what was in flight is visible").atMost(VISIBILITY_TIMEOUT.plusSeconds(5))
				.until(() -> queue.depth() == queue.visible());
		}
		assertThat(this.handledAgain).hasPositiveValue();
	}

	/** So many that none of the stops finds the queue empty. */
	private static int messages(int stops) {
		return 200 + stops * 200;
	}

	private void stopInTheMiddle(TestQueue queue, boolean ours) throws InterruptedException {
		int before = this.handled.size();
		try (WorkerProcess worker = WorkerProcess.start(queue, ours, this::hear)) {
			await("work").atMost(Duration.ofSeconds(60))
				.until(() -> this.handled.size() - before > HANDLED_BEFORE_A_STOP);
			worker.terminate(BUDGET_SECONDS);
		}
	}

	private void hear(String line) {
		if (line.startsWith("handled ") && !this.handled.add(line)) {
			this.handledAgain.incrementAndGet();
		}
	}

}
