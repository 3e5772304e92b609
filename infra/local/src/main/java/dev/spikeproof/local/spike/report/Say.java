package dev.spikeproof.local.spike.report;

import java.util.Locale;

/** Numbers as a person reads them. */
final class Say {

	private static final int MANY = 100;

	private Say() {
	}

	static String count(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}

	static String seconds(double seconds) {
		if (seconds < 1) {
			return Math.round(seconds * 1000) + " ms";
		}
		return (seconds < MANY) ? String.format(Locale.ROOT, "%.1f s", seconds) : count(Math.round(seconds)) + " s";
	}

	static String ratio(double some, double best) {
		return (best > 0) ? String.format(Locale.ROOT, "%.2f", some / best) : "–";
	}

}
