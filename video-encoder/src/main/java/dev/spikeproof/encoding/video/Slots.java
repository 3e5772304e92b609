package dev.spikeproof.encoding.video;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.protection.ScaleInProtection;

import org.springframework.stereotype.Component;

/** The places for jobs, {@code encoder.concurrency} of them over all doors. */
@Component
public class Slots {

	private final Semaphore free;

	private final int all;

	private final ScaleInProtection protection;

	Slots(EncoderSettings settings, ScaleInProtection protection) {
		this.all = settings.concurrency();
		this.free = new Semaphore(this.all, true);
		this.protection = protection;
	}

	/** A place, if one is free now. */
	public Optional<Slot> take() {
		return this.free.tryAcquire() ? Optional.of(new Slot()) : Optional.empty();
	}

	/** A place, as soon as one is free. */
	public Slot await() {
		try {
			this.free.acquire();
			return new Slot();
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

	/**
	 * One place, until it is closed; a worker with a place taken isn't stopped by a
	 * scale-in.
	 */
	public final class Slot implements AutoCloseable {

		private Slot() {
			Slots.this.protection.jobBegins();
		}

		@Override
		public void close() {
			Slots.this.protection.jobEnds();
			Slots.this.free.release();
		}

	}

}
