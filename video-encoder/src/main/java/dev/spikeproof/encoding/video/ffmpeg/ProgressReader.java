package dev.spikeproof.encoding.video.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

import dev.spikeproof.encoding.video.Progress;

/**
 * Reads what {@code -progress} writes: blocks of {@code key=value} lines, each closed by
 * the key {@code progress}. Values are {@code N/A} before there is one.
 */
class ProgressReader {

	private final ToDoubleFunction<Duration> percent;

	private final Consumer<Progress> listener;

	private Duration encoded = Duration.ZERO;

	private double speed = Double.NaN;

	private long frames;

	ProgressReader(ToDoubleFunction<Duration> percent, Consumer<Progress> listener) {
		this.percent = percent;
		this.listener = listener;
	}

	/** Reads until ffmpeg closes its end. */
	void read(InputStream in) throws IOException {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				int equals = line.indexOf('=');
				if (equals > 0) {
					accept(line.substring(0, equals), line.substring(equals + 1).strip());
				}
			}
		}
	}

	Duration encoded() {
		return this.encoded;
	}

	long frames() {
		return this.frames;
	}

	private void accept(String key, String value) {
		switch (key) {
			case "frame" -> this.frames = whole(value, this.frames);
			// Below 0 while the first pictures are held back.
			case "out_time_us" -> this.encoded = Duration.of(Math.max(0, whole(value, this.encoded.toMillis() * 1000)),
					ChronoUnit.MICROS);
			case "speed" -> this.speed = number(value.replace("x", ""), this.speed);
			case "progress" ->
				this.listener.accept(new Progress(this.encoded, this.percent.applyAsDouble(this.encoded), this.speed));
			default -> {
			}
		}
	}

	private static long whole(String value, long otherwise) {
		try {
			return Long.parseLong(value);
		}
		catch (NumberFormatException ex) {
			return otherwise;
		}
	}

	private static double number(String value, double otherwise) {
		try {
			return Double.parseDouble(value);
		}
		catch (NumberFormatException ex) {
			return otherwise;
		}
	}

}
