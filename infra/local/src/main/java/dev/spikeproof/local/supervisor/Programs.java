package dev.spikeproof.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.install.Directories;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.terminal.CannotRun;

/**
 * Copies of what was built, so that a build while the system runs doesn't pull the jars
 * from under it.
 */
public final class Programs {

	private static final List<String> SERVICES = List.of("purchase-service", "shipping-service", "video-encoder");

	private final Path directory;

	public Programs(RunDirectory directory) {
		this.directory = directory.path().resolve("programs");
	}

	/** Takes what is built now. */
	public void take(Project project) throws IOException {
		Directories.delete(this.directory);
		Files.createDirectories(this.directory.resolve("lib"));
		for (String service : SERVICES) {
			copy(project.root().resolve(service).resolve("target").resolve(service + ".jar"), this.directory);
		}
		Path local = project.root().resolve("infra/local/target");
		copy(local.resolve("local.jar"), this.directory);
		try (Stream<Path> libraries = Files.list(local.resolve("lib"))) {
			for (Path library : libraries.toList()) {
				copy(library, this.directory.resolve("lib"));
			}
		}
	}

	private static void copy(Path file, Path into) throws IOException {
		if (!Files.exists(file)) {
			throw new CannotRun(file + " is missing. Build it: mvn package -DskipTests");
		}
		Files.copy(file, into.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * The command that runs a service: small and quick to start rather than fast for
	 * days.
	 */
	List<String> service(String name) {
		return List.of(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m", "-jar",
				this.directory.resolve(name + ".jar").toString());
	}

	/** The command that runs a main class of this module. */
	public List<String> local(Class<?> main, List<String> options) {
		Stream<String> java = Stream.of(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m");
		Stream<String> what = Stream.of("-cp", this.directory.resolve("local.jar").toString(), main.getName());
		return Stream.of(java, options.stream(), what).flatMap((words) -> words).toList();
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

}
