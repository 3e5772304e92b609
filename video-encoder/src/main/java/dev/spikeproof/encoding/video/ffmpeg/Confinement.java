package dev.spikeproof.encoding.video.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.spikeproof.encoding.EncoderSettings;

/**
 * What the kernel doesn't let ffmpeg have: more memory than is allowed, and a core file
 * when it crashes. Small tables of a container can announce indexes of gigabytes, each
 * piece of which is below ffmpeg's own limit. Counted is what can be written to
 * (RLIMIT_DATA, see setrlimit(2)). On a machine without prlimit(1), which is not Linux,
 * there is no such limit.
 */
record Confinement(String prlimit, long bytes) {

	/** A thread holds pictures of its own. */
	private static final long EACH_FURTHER_THREAD = 128L * 1024 * 1024;

	private static final String PRLIMIT = Program.find("prlimit");

	static Confinement of(EncoderSettings settings) {
		return new Confinement(PRLIMIT,
				settings.limits().memory().toBytes() + (settings.threads() - 1) * EACH_FURTHER_THREAD);
	}

	/** Whether this machine has the means. */
	boolean isPossible() {
		return Path.of(this.prlimit).isAbsolute();
	}

	List<String> around(List<String> command) {
		if (!isPossible()) {
			return command;
		}
		return Stream.concat(Stream.of(this.prlimit, "--data=" + this.bytes, "--core=0", "--"), command.stream())
			.toList();
	}

}
