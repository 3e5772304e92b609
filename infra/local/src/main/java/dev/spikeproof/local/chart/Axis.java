package dev.spikeproof.local.chart;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * From 0 to a round number, with round steps.
 *
 * @param length in pixels
 */
record Axis(double top, double step, int length) {

	private static final int MOST_STEPS = 6;

	/** Long enough for the greatest value. */
	static Axis to(double greatest, int length) {
		double rough = Math.max(greatest, 1e-3) / MOST_STEPS;
		double power = Math.pow(10, Math.floor(Math.log10(rough)));
		double step = DoubleStream.of(1, 2, 5, 10)
			.map((factor) -> factor * power)
			.filter((it) -> it >= rough)
			.findFirst()
			.orElseThrow();
		return new Axis(step * Math.ceil(Math.max(greatest, 1e-3) / step - 1e-9), step, length);
	}

	double place(double value) {
		return Math.min(value, this.top) / this.top * this.length;
	}

	DoubleStream ticks() {
		return DoubleStream.iterate(0, (tick) -> tick <= this.top * 1.0001, (tick) -> tick + this.step);
	}

	String label(double tick) {
		return (this.step >= 1) ? String.format(Locale.ROOT, "%,d", Math.round(tick))
				: String.format(Locale.ROOT, "%." + (int) Math.ceil(-Math.log10(this.step)) + "f", tick);
	}

}
