package dev.spikeproof.local.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.spikeproof.local.install.Ffmpeg;
import dev.spikeproof.local.install.PostgresBinaries;
import dev.spikeproof.local.install.Project;
import dev.spikeproof.local.install.PythonTools;
import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;

/**
 * An AWS endpoint with the messaging stack and a PostgreSQL server, wherever they come
 * from on this machine.
 */
public final class Environment implements AutoCloseable {

	/** The name of the part that plays AWS: when it has ended, all it knew is gone. */
	public static final String AWS = LocalStack.NAME;

	private static final String OF_A_JVM = "jvm-";

	private static final Duration GRACE = Duration.ofSeconds(10);

	private final Aws aws;

	private final List<Part> parts;

	private final Databases databases;

	private final PythonTools tools;

	private final Placement placement;

	private final Screen screen;

	private Environment(EnvironmentKind kind, Project project, Placement placement, Screen screen) {
		this.placement = placement;
		this.screen = screen;
		this.tools = new PythonTools(project);
		this.databases = new Databases(placement.databasePort());
		this.parts = new ArrayList<>();
		this.aws = (kind == EnvironmentKind.GIVEN)
				? Aws.given(EnvironmentKind.endpoint()
					.orElseThrow(() -> new CannotRun("The given environment needs AWS_ENDPOINT_URL to be set.")))
				: Aws.local(LocalStack.endpoint(placement.localStackPort()));
		if (kind != EnvironmentKind.GIVEN) {
			this.parts.add((kind == EnvironmentKind.CONTAINERS) ? LocalStack.container(placement, screen)
					: LocalStack.embedded(this.tools, placement, screen));
		}
		EnvironmentKind server = (kind == EnvironmentKind.GIVEN) ? EnvironmentKind.ofThisMachine() : kind;
		this.parts.add((server == EnvironmentKind.CONTAINERS) ? PostgreSql.container(placement, this.databases, screen)
				: PostgreSql.embedded(new PostgresBinaries(project), placement, this.databases, screen));
	}

	/**
	 * Starts one on ports of its own, with everything deployed. It ends with this process
	 * at the latest; what a killed process left is cleaned up first.
	 */
	public static Environment start() {
		return start(EnvironmentKind.find());
	}

	static Environment start(EnvironmentKind kind) {
		Project project = Project.find();
		RunDirectory directory = new RunDirectory(project.runs()
			.resolve(OF_A_JVM + ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8)));
		try {
			Files.createDirectories(project.runs());
			RunDirectory.sweep(project.runs(), OF_A_JVM);
			directory.open();
		}
		catch (IOException ex) {
			throw new CannotRun("The directory " + directory.path() + " can't be made: " + ex, ex);
		}
		Environment environment = prepare(kind, project, Placement.anywhere(directory), Screen.standard());
		Runtime.getRuntime().addShutdownHook(new Thread(environment::close));
		try {
			environment.startParts();
			environment.deployMessaging();
			return environment;
		}
		catch (IOException | RuntimeException ex) {
			environment.close();
			throw (ex instanceof RuntimeException runtime) ? runtime : new UncheckedIOException((IOException) ex);
		}
	}

	/**
	 * Installs what is missing and starts nothing: that is for whoever supervises the
	 * parts.
	 */
	public static Environment prepare(EnvironmentKind kind, Project project, Placement placement, Screen screen) {
		return new Environment(kind, project, placement, screen);
	}

	private void startParts() throws IOException {
		for (Part part : this.parts) {
			part.start();
		}
		for (Part part : this.parts) {
			Startup.await(part);
		}
	}

	/** What has to run; the order doesn't matter. */
	public List<Part> parts() {
		return List.copyOf(this.parts);
	}

	public Aws aws() {
		return this.aws;
	}

	public URI awsEndpoint() {
		return this.aws.endpoint();
	}

	public String region() {
		return this.aws.region();
	}

	/** The database with this name, created when absent. */
	public Database database(String name) {
		return this.databases.database(name);
	}

	/** An ffmpeg that works, installed if need be. */
	public Path ffmpeg() {
		return Ffmpeg.findOrInstall(this.tools, this.screen);
	}

	/** Returns the number of resources. */
	public int deployMessaging() {
		return this.aws.deployMessaging();
	}

	@Override
	public synchronized void close() {
		this.parts.forEach((part) -> part.stop(GRACE));
		try {
			this.placement.directory().delete();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
