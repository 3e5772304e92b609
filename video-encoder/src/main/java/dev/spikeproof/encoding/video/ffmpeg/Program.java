package dev.spikeproof.encoding.video.ffmpeg;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Where a program is: a child process has no PATH to look along. */
final class Program {

	private Program() {
	}

	/**
	 * The absolute path of a program on the PATH, or of one that is named by a path; the
	 * name itself if there is none.
	 */
	static String find(String name) {
		if (Path.of(name).getNameCount() > 1) {
			return Path.of(name).toAbsolutePath().toString();
		}
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.map((directory) -> Path.of(directory, name).toAbsolutePath())
			.filter(Files::isExecutable)
			.map(Path::toString)
			.findFirst()
			.orElse(name);
	}

}
