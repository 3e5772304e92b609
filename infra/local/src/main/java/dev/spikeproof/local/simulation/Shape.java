package dev.spikeproof.local.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.scaling.simulator.Arrivals;
import dev.spikeproof.scaling.simulator.Arrivals.Burst;

/** Ways in which videos arrive. */
public enum Shape {

	/** Ten within 20 s, and a minute later all the others within 20 s. */
	SPIKE,

	/** Over 24 hours, most at 15:00. */
	DAILY,

	/** More and more of them, for an hour. */
	RAMP,

	/** Six ramps of ten minutes each. */
	SAWTOOTH;

	private static final Duration OVER = Duration.ofSeconds(20);

	private static final int FEW = 10;

	private static final Duration PEAK = Duration.ofHours(15);

	Arrivals of(int videos, long seed) {
		return switch (this) {
			case SPIKE -> Arrivals.spike(new Burst(FEW, OVER), Duration.ofMinutes(1), new Burst(videos, OVER));
			case DAILY -> Arrivals.daily(videos, PEAK, seed);
			case RAMP -> Arrivals.ramp(videos, Duration.ofHours(1), seed);
			case SAWTOOTH -> Arrivals.sawtooth(videos, 6, Duration.ofMinutes(10), seed);
		};
	}

	/**
	 * Returns arrivals by the name of a shape or of a CSV file.
	 * @throws CannotRun if it is neither, or the file can't be read
	 */
	public static Arrivals arrivals(String name, int videos, long seed) {
		for (Shape shape : values()) {
			if (shape.toString().equals(name)) {
				return shape.of(videos, seed);
			}
		}
		Path file = Path.of(name);
		if (!Files.isRegularFile(file)) {
			throw new CannotRun(
					"--arrivals is spike, daily, ramp, sawtooth or a CSV file; there is no file " + name + ".");
		}
		try {
			return Arrivals.read(file);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new CannotRun(file + " can't be used: " + ex.getMessage(), ex);
		}
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
