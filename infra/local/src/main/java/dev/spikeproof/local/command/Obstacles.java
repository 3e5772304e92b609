package dev.spikeproof.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.spikeproof.local.environment.EnvironmentKind;
import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.process.Listener;
import dev.spikeproof.local.supervisor.Zipkin;
import dev.spikeproof.local.terminal.CannotRun;

/** What would keep a start from succeeding, found before anything is started. */
final class Obstacles {

	private static final long ENOUGH_TO_RUN = 300L * 1024 * 1024;

	private final Place place;

	Obstacles(Place place) {
		this.place = place;
	}

	void check(EnvironmentKind kind, boolean traces) throws IOException {
		Map<String, Integer> ports = new LinkedHashMap<>(this.place.ports().all());
		if (traces) {
			ports.put(Zipkin.NAME, this.place.ports().zipkin());
		}
		if (kind == EnvironmentKind.GIVEN) {
			ports.remove("localstack");
		}
		check(this.place.directory(), ports);
	}

	static void check(RunDirectory directory, Map<String, Integer> ports) throws IOException {
		requireSpace(directory.path());
		directory.endLeftovers();
		ports.forEach(Obstacles::requireFree);
	}

	private static void requireSpace(Path directory) {
		try {
			Files.createDirectories(directory);
			Files.delete(Files.writeString(directory.resolve("writable"), "?"));
			long space = Files.getFileStore(directory).getUsableSpace();
			if (space < ENOUGH_TO_RUN) {
				throw new CannotRun("Only " + (space >> 20) + " MB are free where " + directory + " lies, and at least "
						+ (ENOUGH_TO_RUN >> 20) + " are needed. Make room and start again.");
			}
		}
		catch (IOException ex) {
			throw new CannotRun(directory + " can't be written to (" + ex
					+ "). Give yourself the right to, or free some space, and start again.", ex);
		}
	}

	private static void requireFree(String name, int port) {
		if (!Listener.isFree(port)) {
			throw new CannotRun("Port " + port + ", which is for " + name + ", is taken"
					+ Listener.on(port)
						.map((process) -> " by process " + process.pid()
								+ process.info()
									.command()
									.map((command) -> " (" + Path.of(command).getFileName() + ")")
									.orElse(""))
						.orElse("")
					+ ". Stop what listens there, or choose other ports by --port-base N.");
		}
	}

}
