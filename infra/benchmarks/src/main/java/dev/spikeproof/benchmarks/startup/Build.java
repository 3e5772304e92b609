package dev.spikeproof.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import dev.spikeproof.local.process.Command;

/**
 * Makes of a service's fat jar what an image can be made of.
 *
 * @param directory where everything is put
 */
record Build(String service, Path fatJar, Path directory) {

	private static final String CACHE = "service.aot";

	private static final String HOME = System.getProperty("java.home");

	static final String WITH_SPRING_AOT = "-Dspring.aot.enabled=true";

	/** A way to start the service: the options and the jar. */
	record Start(Path directory, List<String> options, Path jar) {

		List<String> command() {
			List<String> command = new ArrayList<>(List.of(tool("java")));
			command.addAll(this.options);
			command.addAll(List.of("-jar", this.jar.toString()));
			return command;
		}

	}

	Start plain() {
		return new Start(this.directory, List.of(), this.fatJar);
	}

	/** Unpacked: a jar of the service's own classes, and its libraries beside it. */
	Start extracted() throws IOException {
		return new Start(this.directory, List.of(), extract("extracted"));
	}

	/** With what a training run has loaded and linked (JEP 483, 514). */
	Start trained(Map<String, String> environment) throws IOException {
		Path jar = extract("trained");
		return train(jar, List.of(), environment);
	}

	/**
	 * With bean definitions that were worked out at build time, and trained with them.
	 */
	Start aheadOfTime(Map<String, String> environment) throws IOException {
		Path jar = extract("ahead-of-time");
		processAheadOfTime(jar);
		return train(jar, List.of(WITH_SPRING_AOT), environment);
	}

	private Path extract(String name) {
		Path target = this.directory.resolve(name);
		run(List.of(tool("java"), "-Djarmode=tools", "-jar", this.fatJar.toString(), "extract", "--destination",
				target.toString()), Map.of());
		return target.resolve(this.fatJar.getFileName());
	}

	private Start train(Path jar, List<String> options, Map<String, String> environment) {
		Path cache = jar.resolveSibling(CACHE);
		List<String> training = new ArrayList<>(options);
		training.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh",
				"-Dspring.flyway.enabled=false"));
		run(new Start(this.directory, training, jar).command(), environment);
		List<String> start = new ArrayList<>(options);
		start.add("-XX:AOTCache=" + cache);
		return new Start(this.directory, start, jar);
	}

	/** What {@code spring-boot:process-aot} does, on the JDK that this runs on. */
	private void processAheadOfTime(Path jar) throws IOException {
		Path work = jar.resolveSibling("spring-aot");
		Path classes = work.resolve("classes");
		String classPath = String.join(File.pathSeparator, jar.toString(), jar.resolveSibling("lib") + "/*",
				classes.toString());
		run(List.of(tool("java"), "-cp", classPath, "org.springframework.boot.SpringApplicationAotProcessor",
				mainClass(jar), work.resolve("sources").toString(), work.resolve("resources").toString(),
				classes.toString(), "dev.spikeproof", this.service), Map.of());
		List<String> compile = new ArrayList<>(
				List.of(tool("javac"), "-proc:none", "-nowarn", "-cp", classPath, "-d", classes.toString()));
		try (Stream<Path> sources = Files.walk(work.resolve("sources"))) {
			sources.map(Path::toString).filter((path) -> path.endsWith(".java")).forEach(compile::add);
		}
		run(compile, Map.of());
		run(List.of(tool("jar"), "--update", "--file", jar.toString(), "-C", classes.toString(), ".", "-C",
				work.resolve("resources").toString(), "."), Map.of());
	}

	private static String mainClass(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			return file.getManifest().getMainAttributes().getValue("Main-Class");
		}
	}

	private static String tool(String name) {
		return Path.of(HOME, "bin", name).toString();
	}

	private static void run(List<String> command, Map<String, String> environment) {
		Command.Result result = Command.run(command, environment);
		if (!result.succeeded()) {
			throw new IllegalStateException(
					String.join(" ", command.subList(0, Math.min(4, command.size()))) + " failed: " + result.output());
		}
	}

}
