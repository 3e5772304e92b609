package dev.spikeproof.local.purchase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.terminal.CannotRun;

/** A test picture with a tone, made by ffmpeg once. */
public final class SampleClip {

	private SampleClip() {
	}

	/** Four seconds of 640×360. */
	public static Path in(Path directory, Path ffmpeg) throws IOException {
		return make(directory.resolve("sample.mp4"), "640x360", 4, ffmpeg);
	}

	/** So many seconds of 160×90: long, but small enough for thousands of them. */
	public static Path lasting(int seconds, Path directory, Path ffmpeg) throws IOException {
		return make(directory.resolve("small-" + seconds + "s.mp4"), "160x90", seconds, ffmpeg);
	}

	/** Half a second of 64×64: nothing is encoded faster. */
	public static Path tinyIn(Path directory, Path ffmpeg) throws IOException {
		return make(directory.resolve("tiny.mp4"), "64x64", 0.5, ffmpeg);
	}

	private static Path make(Path clip, String size, double seconds, Path ffmpeg) throws IOException {
		if (!Files.exists(clip)) {
			Files.createDirectories(clip.getParent());
			Path unfinished = Files.createTempFile(clip.getParent(), "sample", ".mp4");
			Command.Result result = Command.run(List.of(ffmpeg.toString(), "-nostdin", "-y", "-v", "error", "-f",
					"lavfi", "-i", "testsrc2=size=" + size + ":rate=25:duration=" + seconds, "-f", "lavfi", "-i",
					"sine=frequency=440:duration=" + seconds, "-pix_fmt", "yuv420p", "-shortest",
					unfinished.toString()));
			if (!result.succeeded()) {
				Files.deleteIfExists(unfinished);
				throw new CannotRun(ffmpeg + " can't make a sample clip: " + result.output()
						+ " Name a video of your own by --video FILE.");
			}
			Files.move(unfinished, clip, StandardCopyOption.ATOMIC_MOVE);
		}
		return clip;
	}

}
