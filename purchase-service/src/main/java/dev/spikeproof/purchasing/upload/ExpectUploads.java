package dev.spikeproof.purchasing.upload;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks in the bucket for uploads that were asked for. Who buys an encoding then has his
 * answer by the database alone, and doesn't wait for the bucket when it is slow.
 */
@Component
class ExpectUploads {

	/** Looks at once, and no more: the bucket is asked by others as well. */
	private static final int AT_ONCE = 8;

	private final Uploads uploads;

	private final UploadStore store;

	private final ReentrantLock looking = new ReentrantLock();

	ExpectUploads(Uploads uploads, UploadStore store) {
		this.uploads = uploads;
		this.store = store;
	}

	/**
	 * At a rate, so that it has a thread of its own: a bucket that doesn't answer holds
	 * up no other task.
	 */
	@Scheduled(fixedRateString = "250ms")
	void look() {
		if (this.looking.tryLock()) {
			try {
				lookForAll();
			}
			finally {
				this.looking.unlock();
			}
		}
	}

	private void lookForAll() {
		List<Upload> expected = this.uploads.expected(AT_ONCE);
		while (!expected.isEmpty()) {
			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				expected.forEach((upload) -> threads.execute(() -> look(upload)));
			}
			expected = this.uploads.expected(AT_ONCE);
		}
	}

	private void look(Upload upload) {
		if (this.store.arrivalOf(upload) == UploadStore.Arrival.COMPLETE) {
			this.uploads.arrived(upload);
		}
	}

}
