package dev.spikeproof.encoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file turns out to be when all of it is decoded.
 *
 * @param video the codec
 * @param sound whether there is some
 * @param frames pictures in all
 */
public record Decoded(String video, String pixels, int width, int height, boolean sound, int frames) {

	private static final Pattern VIDEO = Pattern
		.compile("Stream #0:0.*: Video: (\\w+).*?, (\\w+)(?:\\(.*?\\))?, (\\d+)x(\\d+)");

	private static final Pattern FRAMES = Pattern.compile("frame=\\s*(\\d+)");

	public static Decoded of(Path file) {
		Run run = run(List.of(Clips.FFMPEG, "-nostdin", "-hide_banner", "-i", file.toString(), "-f", "null", "-"));
		String said = run.said();
		Matcher video = VIDEO.matcher(said);
		if (run.exit() != 0 || !video.find()) {
			throw new AssertionError("Can't be decoded: " + said);
		}
		int frames = FRAMES.matcher(said).results().mapToInt((it) -> Integer.parseInt(it.group(1))).max().orElse(0);
		return new Decoded(video.group(1), video.group(2), Integer.parseInt(video.group(3)),
				Integer.parseInt(video.group(4)), said.contains(": Audio: aac"), frames);
	}

	public String size() {
		return this.width + "x" + this.height;
	}

	static Run run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Run(process.waitFor(), said);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Run(int exit, String said) {
	}

}
