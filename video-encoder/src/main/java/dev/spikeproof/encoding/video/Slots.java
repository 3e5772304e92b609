package dev.spikeproof.encoding.video;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.TryAgainLater;

import org.springframework.stereotype.Component;

/** The places for jobs, {@code encoder.concurrency} of them over all doors. */
@Component
public class Slots {

	private final Semaphore free;

	private final int all;

	Slots(EncoderSettings settings) {
		this.all = settings.concurrency();
		this.free = new Semaphore(this.all, true);
	}

	/** A place, if one is free now. */
	public Optional<Slot> take() {
		return this.free.tryAcquire() ? Optional.of(new Slot(this.free)) : Optional.empty();
	}

	/** A place, as soon as one is free. */
	public Slot await() {
		try {
			this.free.acquire();
			return new Slot(this.free);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TryAgainLater("Interrupted while waiting for a free slot", ex);
		}
	}

	/** How many are free now, or as soon as one is; 0 when none is in this time. */
	public int free(Duration patience) throws InterruptedException {
		if (!this.free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
			return 0;
		}
		this.free.release();
		return Math.max(1, this.free.availablePermits());
	}

	public boolean areAllTaken() {
		return this.free.availablePermits() == 0;
	}

	public int taken() {
		return this.all - this.free.availablePermits();
	}

	/** One place, until it is closed. */
	public static final class Slot implements AutoCloseable {

		private final Semaphore origin;

		private Slot(Semaphore origin) {
			this.origin = origin;
		}

		@Override
		public void close() {
			this.origin.release();
		}

	}

}
