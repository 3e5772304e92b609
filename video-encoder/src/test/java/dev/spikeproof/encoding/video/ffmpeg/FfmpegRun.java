package dev.spikeproof.encoding.video.ffmpeg;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.spikeproof.encoding.Clips;
import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.EncoderSettings.Limits;
import dev.spikeproof.encoding.TestSettings;

import org.springframework.util.unit.DataSize;

/** A bare run of ffmpeg: nothing watches it but a clock that no run should see. */
record FfmpegRun(boolean ended, String said) {

	private static final Duration LONG = Duration.ofSeconds(30);

	static FfmpegRun of(Path directory, List<String> command) throws Exception {
		Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
		AtomicBoolean stopped = new AtomicBoolean();
		Thread clock = Thread.startVirtualThread(() -> stop(process, stopped));
		try (InputStream said = process.getInputStream()) {
			process.getOutputStream().close();
			String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
			process.waitFor();
			return new FfmpegRun(!stopped.get(), text);
		}
		finally {
			clock.interrupt();
		}
	}

	static EncoderSettings settings(Path directory) {
		return settings(directory, TestSettings.limits());
	}

	static EncoderSettings settings(Path directory, Limits limits) {
		return new EncoderSettings(Clips.FFMPEG, 1, 1, 0, directory, DataSize.ofMegabytes(1), limits);
	}

	private static void stop(Process process, AtomicBoolean stopped) {
		try {
			if (!process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
				stopped.set(true);
				process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
		}
	}

}
