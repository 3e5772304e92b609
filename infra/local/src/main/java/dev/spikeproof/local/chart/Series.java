package dev.spikeproof.local.chart;

import java.util.List;

/**
 * One curve.
 *
 * @param steps whether a value holds until the next point, and isn't drawn as a slope
 */
public record Series(String name, Colour colour, boolean steps, List<Point> points) {

	/** In the order of x. */
	public record Point(double x, double y) {
	}

	/** Told apart by those who see no red or no green, too (Okabe and Ito, 2008). */
	public enum Colour {

		BLUE("#0072b2"), ORANGE("#d55e00"), GREEN("#009e73"), PURPLE("#cc79a7"), GREY("#777777");

		private final String code;

		Colour(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

	}
}
