package dev.spikeproof.messaging.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.messaging.Cleaning;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Runs the relay on a thread of its own: when a commit wakes it, and at every sweep for
 * what was missed.
 */
class RelayLoop implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RelayLoop.class);

	private static final Duration CLEANING = Duration.ofMinutes(1);

	private final OutboxRelay relay;

	private final RelaySettings settings;

	private final List<Cleaning> cleanings;

	private final Semaphore wakeUps;

	private volatile boolean running;

	private @Nullable Thread thread;

	RelayLoop(OutboxRelay relay, RelaySettings settings, List<Cleaning> cleanings, Semaphore wakeUps) {
		this.relay = relay;
		this.settings = settings;
		this.cleanings = cleanings;
		this.wakeUps = wakeUps;
	}

	@Override
	public synchronized void start() {
		this.running = true;
		this.thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
	}

	@Override
	public synchronized void stop() {
		Thread last = this.thread;
		this.running = false;
		if (last != null) {
			this.wakeUps.release();
			try {
				last.join(Duration.ofSeconds(10));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		long cleaned = System.nanoTime();
		while (isRunning()) {
			boolean more = relay();
			try {
				if (!more) {
					this.wakeUps.tryAcquire(this.settings.sweep().toMillis(), TimeUnit.MILLISECONDS);
				}
				this.wakeUps.drainPermits();
			}
			catch (InterruptedException ex) {
				return;
			}
			if (System.nanoTime() - cleaned > CLEANING.toNanos()) {
				cleaned = System.nanoTime();
				clean();
			}
		}
	}

	private boolean relay() {
		try {
			return this.relay.relay();
		}
		catch (RuntimeException ex) {
			log.warn("The outbox can't be relayed, next try in {}: {}", this.settings.sweep(), ex.toString());
			this.wakeUps.drainPermits();
			return false;
		}
	}

	private void clean() {
		try {
			this.cleanings.forEach(Cleaning::clean);
		}
		catch (RuntimeException ex) {
			log.warn("Old rows can't be removed, next try in {}: {}", CLEANING, ex.toString());
		}
	}

}
