package dev.spikeproof.local.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.terminal.CannotRun;

/**
 * The Python to build on: 3.13, with which all of LocalStack works, else another from
 * 3.10 on. It has to bring venv and ensurepip, which Debian packages apart.
 */
final class Pythons {

	private static final List<String> PREFERENCE = List.of("3.13", "3.12", "3.11", "3.10", "3.14");

	private static final String CHECK = "import sys, venv, ensurepip; sys.exit(not (3, 10) <= sys.version_info < (3, 15))";

	private Pythons() {
	}

	static Path choose() {
		return Stream
			.concat(PREFERENCE.stream().flatMap(Pythons::ofVersion),
					Stream.of("python3", "python").flatMap((name) -> Command.find(name).stream()))
			.filter(Pythons::works)
			.findFirst()
			.orElseThrow(() -> new CannotRun("No Python 3.10 or newer with its venv module was found: install "
					+ "Python 3.13 (Debian and Ubuntu: apt install python3 python3-venv; macOS: brew install "
					+ "python@3.13), or start a Docker engine."));
	}

	private static Stream<Path> ofVersion(String version) {
		Optional<Path> onPath = Command.find("python" + version);
		Stream<Path> usual = Stream.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
			.map((directory) -> Path.of(directory, "python" + version));
		return Stream.of(onPath.stream(), usual, underPyenv(version)).flatMap((paths) -> paths);
	}

	private static Stream<Path> underPyenv(String version) {
		Path versions = Path.of(System.getenv().getOrDefault("PYENV_ROOT", System.getProperty("user.home") + "/.pyenv"),
				"versions");
		try (Stream<Path> all = Files.list(versions)) {
			return all.filter((path) -> path.getFileName().toString().startsWith(version + "."))
				.map((path) -> path.resolve("bin/python" + version))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

	/** A shim of pyenv is there also for versions that aren't switched on. */
	private static boolean works(Path python) {
		return Files.isExecutable(python) && Command.run(List.of(python.toString(), "-c", CHECK)).succeeded();
	}

}
