package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HoldingIT {

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private static final Duration SOON = Duration.ofSeconds(20);

	private final AtomicInteger started = new AtomicInteger();

	private final CountDownLatch never = new CountDownLatch(1);

	@Test
	void aJobOfFiveVisibilityTimeoutsIsDoneByOneWorkerOnce() {
		TestQueue queue = TestQueue.standard(TIMEOUT, 5);
		AtomicInteger done = new AtomicInteger();
		Worker.Handler longJob = (message) -> {
			this.started.incrementAndGet();
			assertThat(this.never.await(TIMEOUT.multipliedBy(5).toMillis(), TimeUnit.MILLISECONDS)).isFalse();
			done.incrementAndGet();
		};
		try (Worker _ = Worker.start(queue, longJob); Worker _ = Worker.start(queue, longJob)) {
			queue.send("a video");
			await("done and deleted").atMost(Duration.ofSeconds(30)).until(() -> done.get() == 1 && queue.depth() == 0);
			assertThat(this.started).hasValue(1);
		}
	}

	@Test
	void whoWaitsForTheOneBeforeItIsHeldAsWell() {
		TestQueue queue = TestQueue.fifo(TIMEOUT, 5);
		List<String> handled = new CopyOnWriteArrayList<>();
		Worker.Handler slow = (message) -> {
			assertThat(this.never.await(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
			handled.add(message.getPayload());
		};
		for (int i = 1; i <= 4; i++) {
			queue.sendInGroup("one", "message " + i);
		}
		try (Worker _ = Worker.start(queue, slow); Worker _ = Worker.start(queue, slow)) {
			await("all").atMost(Duration.ofSeconds(40)).until(() -> handled.size() >= 4 && queue.depth() == 0);
			assertThat(handled).containsExactly("message 1", "message 2", "message 3", "message 4");
		}
	}

	@Test
	void whatADeadWorkerHeldIsVisibleWithinTheTimeoutAndTenSeconds() {
		TestQueue queue = TestQueue.standard(TIMEOUT, 5);
		Set<String> told = ConcurrentHashMap.newKeySet();
		queue.send(WorkerProcess.ENDLESS);
		try (WorkerProcess _ = WorkerProcess.start(queue, true, told::add)) {
			await("begun").atMost(Duration.ofSeconds(60)).until(() -> !told.isEmpty());
			await("still held after two timeouts").during(TIMEOUT.multipliedBy(2))
				.atMost(TIMEOUT.multipliedBy(4))
				.until(() -> queue.visible() == 0);
		}
		await("visible").atMost(TIMEOUT.plusSeconds(10)).until(() -> queue.visible() == 1);
	}

	@Test
	void whatAStoppingWorkerCantFinishIsVisibleAtOnce() {
		TestQueue queue = TestQueue.standard(Duration.ofMinutes(10), 5);
		queue.send("a");
		Worker worker = Worker.start(queue, (message) -> {
			this.started.incrementAndGet();
			this.never.await();
		}, Map.of("spikeproof.inbox.drain", "3s"));
		await("started").atMost(SOON).until(() -> this.started.get() == 1);
		Instant stop = Instant.now();
		worker.close();
		assertThat(Duration.between(stop, Instant.now())).isLessThan(Duration.ofSeconds(10));
		assertThat(queue.visible()).isEqualTo(1);
	}

	@Test
	void whatArrivesAfterTheStopBeganGoesBackUnhandled() throws Exception {
		TestQueue queue = TestQueue.standard(Duration.ofMinutes(10), 5);
		CountDownLatch finish = new CountDownLatch(1);
		Worker worker = Worker.start(queue, (message) -> {
			this.started.incrementAndGet();
			finish.await();
		}, Map.of("spring.cloud.aws.sqs.listener.poll-timeout", "3s"));
		queue.send("first");
		await("started").atMost(SOON).until(() -> this.started.get() == 1);
		Thread stopping = Thread.ofVirtual().start(worker::close);
		await("the stop has begun").atMost(SOON).until(worker::isStopping);
		queue.send("second");
		finish.countDown();
		stopping.join();
		assertThat(this.started).hasValue(1);
		assertThat(queue.visible()).isEqualTo(1);
	}

}
