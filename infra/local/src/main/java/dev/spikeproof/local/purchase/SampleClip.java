package dev.spikeproof.local.purchase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.terminal.CannotRun;

/** Four seconds of a test picture with a tone, made by ffmpeg once. */
public final class SampleClip {

	private SampleClip() {
	}

	public static Path in(Path directory, Path ffmpeg) throws IOException {
		Path clip = directory.resolve("sample.mp4");
		if (!Files.exists(clip)) {
			Files.createDirectories(directory);
			Path unfinished = Files.createTempFile(directory, "sample", ".mp4");
			Command.Result result = Command.run(List.of(ffmpeg.toString(), "-nostdin", "-y", "-v", "error", "-f",
					"lavfi", "-i", "testsrc2=size=640x360:rate=25:duration=4", "-f", "lavfi", "-i",
					"sine=frequency=440:duration=4", "-pix_fmt", "yuv420p", "-shortest", unfinished.toString()));
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
