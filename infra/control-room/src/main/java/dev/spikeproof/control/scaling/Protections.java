package dev.spikeproof.control.scaling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * Which workers asked not to be stopped by a scale-in, as ECS remembers it for its tasks.
 * Whoever is busy asks again and again, so that a control room that was started anew
 * knows soon.
 */
@Component
public class Protections {

	private final Map<String, Instant> expirations = new ConcurrentHashMap<>();

	private final Clock clock;

	Protections(Clock clock) {
		this.clock = clock;
	}

	/** Protects a worker for so long; returns when that ends. */
	public Instant protect(String worker, Duration time) {
		Instant end = this.clock.instant().plus(time);
		this.expirations.put(worker, end);
		return end;
	}

	public void release(String worker) {
		this.expirations.remove(worker);
	}

	/** When the protection ends; nothing if there is none any more. */
	public Optional<Instant> of(String worker) {
		return lastOf(worker).filter((end) -> end.isAfter(this.clock.instant()));
	}

	/**
	 * When the protection ends, or ended by itself; nothing if it was given up or never
	 * asked for.
	 */
	public Optional<Instant> lastOf(String worker) {
		return Optional.ofNullable(this.expirations.get(worker));
	}

}
