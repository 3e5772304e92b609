package dev.spikeproof.local.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;

/** The ffmpeg on the PATH, else a packaged one. */
public final class Ffmpeg {

	private Ffmpeg() {
	}

	/**
	 * Installs one where there is none.
	 * @throws CannotRun if that is impossible
	 */
	public static Path findOrInstall(PythonTools tools, Screen screen) {
		Optional<Path> onPath = Command.find("ffmpeg").filter(Ffmpeg::works);
		return onPath.orElseGet(() -> packaged(tools, screen));
	}

	private static Path packaged(PythonTools tools, Screen screen) {
		try {
			return tools.ffmpeg(screen);
		}
		catch (Exception ex) {
			throw new CannotRun("There is no ffmpeg on the PATH, and none could be installed: " + ex.getMessage(), ex);
		}
	}

	private static boolean works(Path ffmpeg) {
		return Command.run(List.of(ffmpeg.toString(), "-version")).succeeded();
	}

}
