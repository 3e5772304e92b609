package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.messaging.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Stops workers in the middle of their work. How often says the system property
 * {@code spikeproof.stops}.
 */
@ResourceLock("stopping")
class StoppingIT {

	private static final int STOPS = Integer.getInteger("spikeproof.stops", 8);

	private static final int HANDLED_BEFORE_A_STOP = 40;

	/** So many that none of the stops finds the queue empty. */
	private static final int MESSAGES = 1000 + STOPS * 250;

	private static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(5);

	private final Set<String> succeeded = ConcurrentHashMap.newKeySet();

	private final Set<String> failed = ConcurrentHashMap.newKeySet();

	private final AtomicInteger handled = new AtomicInteger();

	private final AtomicInteger handledAgain = new AtomicInteger();

	private final CountDownLatch never = new CountDownLatch(1);

	@Test
	void noMessageThatWasHandledComesAgainAfterAStop() {
		TestQueue queue = TestQueue.standard(VISIBILITY_TIMEOUT, 10);
		queue.sendMany(MESSAGES);
		for (int stop = 0; stop < STOPS; stop++) {
			stopInTheMiddle(() -> Worker.start(queue, this::handle));
		}
		try (Worker _ = Worker.start(queue, this::handle)) {
			await("all").atMost(Duration.ofMinutes(1)).until(() -> queue.depth() == 0);
		}
		assertThat(this.succeeded).hasSize(MESSAGES);
		assertThat(this.handledAgain).hasValue(0);
	}

	@Test
	void withTheStockSettingsSomeDo() {
		TestQueue queue = TestQueue.standard(VISIBILITY_TIMEOUT, 10);
		queue.sendMany(MESSAGES);
		for (int stop = 0; stop < STOPS && this.handledAgain.get() == 0; stop++) {
			stopInTheMiddle(() -> Worker.stock(queue, this::handle));
			await("what was in flight is visible").atMost(VISIBILITY_TIMEOUT.plusSeconds(5))
				.until(() -> queue.depth() == queue.visible());
		}
		assertThat(this.handledAgain).hasPositiveValue();
	}

	private void stopInTheMiddle(Supplier<Worker> start) {
		int before = this.handled.get();
		try (Worker _ = start.get()) {
			await("work").atMost(Duration.ofSeconds(30))
				.until(() -> this.handled.get() - before > HANDLED_BEFORE_A_STOP);
		}
	}

	private void handle(Message<String> message) throws InterruptedException {
		assertThat(this.never.await(ThreadLocalRandom.current().nextLong(50), TimeUnit.MILLISECONDS)).isFalse();
		if (message.getPayload().endsWith("7") && this.failed.add(message.getPayload())) {
			throw new IllegalStateException("Fails the first time, so that no batch of ten is full");
		}
		this.handled.incrementAndGet();
		if (!this.succeeded.add(message.getPayload())) {
			this.handledAgain.incrementAndGet();
		}
	}

}
