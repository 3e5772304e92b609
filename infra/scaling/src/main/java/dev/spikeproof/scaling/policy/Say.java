package dev.spikeproof.scaling.policy;

import java.time.Duration;

/** How numbers are written in reasons. */
final class Say {

	private Say() {
	}

	static String seconds(Duration duration) {
		return (duration.toMillis() % 1000 == 0) ? duration.toSeconds() + " s" : Metric.seconds(duration) + " s";
	}

}
