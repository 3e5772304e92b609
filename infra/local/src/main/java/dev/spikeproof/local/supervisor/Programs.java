package dev.spikeproof.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.install.Directories;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.terminal.CannotRun;

/**
 * Copies of what was built, so that a build while the system runs doesn't pull the jars
 * from under it. The services' are extracted, which saves a third of their start.
 */
public final class Programs {

	/** Where each is built, by the name of its jar. */
	private static final Map<String, String> SERVICES = Map.of("purchase-service", "purchase-service",
			"shipping-service", "shipping-service", "video-encoder", "video-encoder", "control-room",
			"infra/control-room");

	private static final List<String> SMALL_AND_QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

	private final Path directory;

	public Programs(RunDirectory directory) {
		this.directory = directory.path().resolve("programs");
	}

	/** Takes what is built now, as far as it was built anew. */
	public void take(Project project) throws IOException {
		Files.createDirectories(this.directory);
		try {
			SERVICES.entrySet()
				.parallelStream()
				.forEach((service) -> takeService(
						project.root().resolve(service.getValue() + "/target/" + service.getKey() + ".jar"),
						service.getKey()));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		takeLocal(project.root().resolve("infra/local/target"), this.directory.resolve("local"));
	}

	private void takeService(Path jar, String name) {
		try {
			Path target = this.directory.resolve(name);
			Path stampFile = this.directory.resolve(name + ".stamp");
			String stamp = Files.exists(jar) ? Files.size(jar) + " " + Files.getLastModifiedTime(jar) : "missing";
			if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
				return;
			}
			Files.deleteIfExists(stampFile);
			Directories.delete(target);
			extract(jar, target);
			Files.writeString(stampFile, stamp);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void extract(Path jar, Path target) {
		Command.Result result = Command.run(command(
				List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", target.toString())));
		if (!result.succeeded()) {
			throw new CannotRun(jar + " can't be unpacked: " + result.output() + " Build it: mvn package -DskipTests");
		}
	}

	private static void takeLocal(Path built, Path target) throws IOException {
		Directories.delete(target);
		Files.createDirectories(target.resolve("lib"));
		Files.copy(built.resolve("local.jar"), target.resolve("local.jar"), StandardCopyOption.REPLACE_EXISTING);
		try (Stream<Path> libraries = Files.list(built.resolve("lib"))) {
			for (Path library : libraries.toList()) {
				Files.copy(library, target.resolve("lib").resolve(library.getFileName()));
			}
		}
	}

	/**
	 * The command that runs a service: small and quick to start rather than fast for
	 * days. What its first run has loaded is shared with the later ones (JEP 350). By
	 * default there are 48 MB for compiled code, and whenever a seventh of them has
	 * filled up, everybody waits 0.2 s for a full collection.
	 */
	List<String> service(String name) {
		Path home = this.directory.resolve(name);
		return command(List.of("-Xmx384m", "-XX:ReservedCodeCacheSize=240m", "-XX:+AutoCreateSharedArchive",
				"-XX:SharedArchiveFile=" + home.resolve(name + ".jsa"), "-jar",
				home.resolve(name + ".jar").toString()));
	}

	/** The command that runs a main class of this module. */
	public List<String> local(Class<?> main, List<String> options) {
		String jar = this.directory.resolve("local/local.jar").toString();
		return command(Stream.concat(options.stream(), Stream.of("-Xmx128m", "-cp", jar, main.getName())).toList());
	}

	/** The command that runs a program of others. */
	static List<String> foreign(Path jar, List<String> arguments) {
		return command(Stream.concat(Stream.of("-Xmx256m", "-jar", jar.toString()), arguments.stream()).toList());
	}

	private static List<String> command(List<String> arguments) {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return Stream.of(Stream.of(java), SMALL_AND_QUICK.stream(), arguments.stream())
			.flatMap((words) -> words)
			.toList();
	}

}
