package dev.spikeproof.local.supervisor;

import java.time.Duration;

/**
 * How long to wait before a part is started again: half a second, then twice as long each
 * time, up to half a minute; from the beginning once it has run for a minute.
 */
final class Backoff {

	private static final Duration FIRST = Duration.ofMillis(500);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final Duration STABLE = Duration.ofMinutes(1);

	private Duration next = FIRST;

	Duration afterARunOf(Duration run) {
		Duration wait = (run.compareTo(STABLE) >= 0) ? FIRST : this.next;
		Duration doubled = wait.multipliedBy(2);
		this.next = (doubled.compareTo(LONGEST) < 0) ? doubled : LONGEST;
		return wait;
	}

}
