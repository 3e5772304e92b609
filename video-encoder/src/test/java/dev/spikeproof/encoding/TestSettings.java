package dev.spikeproof.encoding;

import java.nio.file.Path;
import java.time.Duration;

import dev.spikeproof.encoding.EncoderSettings.Limits;

import org.springframework.util.unit.DataSize;

/** Settings as a test wants them. */
public final class TestSettings {

	private TestSettings() {
	}

	public static EncoderSettings in(Path directory) {
		return in(directory, limits());
	}

	public static EncoderSettings in(Path directory, Limits limits) {
		return new EncoderSettings("ffmpeg", 1, 1, 0, directory, DataSize.ofMegabytes(1), limits);
	}

	public static Limits limits() {
		return new Limits(Duration.ofSeconds(10), DataSize.ofMegabytes(5), DataSize.ofMegabytes(50), 2_000_000, 4,
				DataSize.ofMegabytes(1024), Duration.ofMinutes(2));
	}

}
