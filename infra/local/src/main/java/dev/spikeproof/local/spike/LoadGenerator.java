package dev.spikeproof.local.spike;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.process.LogFile;
import dev.spikeproof.local.spike.Plan.Wave;
import dev.spikeproof.local.spike.report.Way;
import dev.spikeproof.local.terminal.CannotRun;

/** Gatling with the simulation of infra/load, as a process of its own. */
final class LoadGenerator implements AutoCloseable {

	private final Path answers;

	private final Path log;

	private final Process process;

	/**
	 * Begins. The first customer comes when it is ready, a few seconds later.
	 * @param directory for what it writes
	 */
	LoadGenerator(Project project, Path directory, URI shop, Wave wave, int over, List<String> uploads)
			throws IOException {
		Files.createDirectories(directory);
		this.answers = directory.resolve("answers-" + wave.way() + "-" + wave.customers() + ".jsonl");
		this.log = directory.resolve("gatling.log");
		Files.deleteIfExists(this.answers);
		Path ids = Files.write(directory.resolve("uploads"), uploads);
		Path built = project.root().resolve("infra/load/target");
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", built.resolve("load.jar") + ":" + built.resolve("lib") + "/*",
				"--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED"));
		command.addAll(noTraceElsewhere(directory));
		command.addAll(List.of("-Dload.address=" + shop, "-Dload.count=" + wave.customers(), "-Dload.over=" + over,
				"-Dload.uploads=" + ids, "-Dload.answers=" + this.answers));
		if (wave.way() == Way.SYNC) {
			command.add("-Dload.wait=" + Plan.WAIT);
		}
		command.addAll(List.of("io.gatling.app.Gatling", "-s", "dev.spikeproof.load.PlacePurchases", "-nr", "-rf",
				directory.toString()));
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Redirect.to(this.log.toFile()))
			.start();
	}

	/**
	 * Gatling looks for a newer version in the network and keeps what it found in the
	 * home directory; there is no other way to keep it from that.
	 */
	private static List<String> noTraceElsewhere(Path directory) {
		return List.of("-Djava.util.prefs.userRoot=" + directory, "-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=9");
	}

	List<Placement> placements() throws IOException {
		return Placement.read(this.answers);
	}

	/**
	 * Whether every customer has his answer, or none.
	 * @throws CannotRun if it failed
	 */
	boolean isOver() {
		if (this.process.isAlive()) {
			return false;
		}
		if (this.process.exitValue() != 0) {
			throw new CannotRun("The load generator failed. Its log is " + this.log + " and ends:\n  "
					+ String.join("\n  ", new LogFile(this.log).lastLines(10)));
		}
		return true;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
