package dev.spikeproof.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before what failed is tried again: exponentially longer, and up to a
 * half less by chance, so that what failed together doesn't come back together.
 *
 * @param first at most, after the first failure
 * @param factor how many times longer after each further one
 * @param longest at most, after however many
 */
public record Backoff(Duration first, double factor, Duration longest) {

	/**
	 * The pause after that many failures.
	 * @param failures 1 or more
	 */
	public Duration after(int failures) {
		double growth = Math.pow(this.factor, failures - 1.0);
		double most = Math.min((double) this.longest.toMillis(), (double) this.first.toMillis() * growth);
		return Duration.ofMillis((long) (most * ThreadLocalRandom.current().nextDouble(0.5, 1)));
	}

}
