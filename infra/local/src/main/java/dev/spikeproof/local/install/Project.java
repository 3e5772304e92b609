package dev.spikeproof.local.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.spikeproof.local.terminal.CannotRun;

/**
 * Where the project lies. What is installed and what runs is kept in its folder
 * {@code .local}, which git ignores.
 */
public record Project(Path root) {

	private static final String LANDMARK = "infra/messaging.yaml";

	/**
	 * The directory that {@code spikeproof.home} names, else the nearest one, from the
	 * working directory upwards, that holds the topology.
	 */
	public static Project find() {
		String home = System.getProperty("spikeproof.home");
		Path here = Path.of((home != null) ? home : "").toAbsolutePath().normalize();
		return Stream.iterate(here, (path) -> path != null, Path::getParent)
			.filter((path) -> Files.exists(path.resolve(LANDMARK)))
			.findFirst()
			.map(Project::new)
			.orElseThrow(() -> new CannotRun("Neither " + here + " nor a directory above it holds " + LANDMARK
					+ ". Start from within the project, or name it by -Dspikeproof.home=DIRECTORY."));
	}

	/** What decides how many encoders there are. */
	public Path scalingPolicy() {
		return this.root.resolve("infra/scaling-policy.yaml");
	}

	/** What was downloaded once and stays. */
	public Path downloads() {
		return this.root.resolve(".local/downloads");
	}

	/** A directory for each system that runs, or ran. */
	public Path runs() {
		return this.root.resolve(".local/run");
	}

}
