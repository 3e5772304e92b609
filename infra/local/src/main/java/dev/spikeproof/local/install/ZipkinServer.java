package dev.spikeproof.local.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;

/** The server that shows traces: fetched by Maven, once somebody wants it. */
public final class ZipkinServer {

	private static final String VERSION = "3.5.1";

	private static final String JAR = "zipkin-server-" + VERSION + "-exec.jar";

	private final Project project;

	public ZipkinServer(Project project) {
		this.project = project;
	}

	/** A jar that runs by itself; the first time it is downloaded, which shows. */
	public Path jar(Screen screen) {
		InstalledOnce installed = new InstalledOnce(this.project.downloads(), "zipkin-" + VERSION);
		try {
			Optional<Path> found = installed.find(JAR);
			Path directory = found.isPresent() ? found.get() : installed.findOrInstall(JAR, (fresh) -> screen
				.step("zipkin", "Zipkin " + VERSION + ", 131 MB, once", () -> fetch(fresh), () -> ""));
			return directory.resolve(JAR);
		}
		catch (CannotRun ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new CannotRun("Zipkin can't be put into " + this.project.downloads() + ": " + ex
					+ ". Is there enough space (300 MB), and may you write there?", ex);
		}
	}

	private Path fetch(Path target) {
		Command.Result result = Command.run(List.of("mvn", "-B", "-ntp", "-q", "-N", "-f",
				this.project.root().resolve("pom.xml").toString(), "dependency:copy",
				"-Dartifact=io.zipkin:zipkin-server:" + VERSION + ":jar:exec", "-DoutputDirectory=" + target),
				Map.of("JAVA_HOME", System.getProperty("java.home")));
		if (!result.succeeded()) {
			throw new CannotRun("Maven can't fetch Zipkin: " + result.output().lines().findFirst().orElse("")
					+ " Check the network and Maven's settings, or start without --traces.");
		}
		return target;
	}

}
