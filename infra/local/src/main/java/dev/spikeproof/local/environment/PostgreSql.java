package dev.spikeproof.local.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.spikeproof.local.install.PostgresBinaries;
import dev.spikeproof.local.process.ChildProcess;
import dev.spikeproof.local.process.ChildProcess.Launch;
import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;

/** A PostgreSQL server whose data needn't outlive a crash of the machine. */
final class PostgreSql {

	static final String NAME = "postgresql";

	private static final String IMAGE = "postgres:18";

	private static final int PORT_IN_CONTAINER = 5432;

	private static final int MAX_CONNECTIONS = 200;

	private final Path programs;

	private final Path data;

	private final Unprivileged unprivileged = new Unprivileged();

	private PostgreSql(Path programs, Path data) {
		this.programs = programs;
		this.data = data;
	}

	static Part embedded(PostgresBinaries binaries, Placement placement, Databases databases, Screen screen) {
		RunDirectory directory = placement.directory();
		int port = placement.databasePort();
		PostgreSql server = new PostgreSql(binaries.directory(screen).resolve("bin").toAbsolutePath(),
				directory.data(NAME).toAbsolutePath());
		return new ChildProcess(new Launch(NAME, port, server.command(port), Map.of(), directory.log(NAME),
				server::initialise, server::stop), databases::answer, directory.ledger());
	}

	static Part container(Placement placement, Databases databases, Screen screen) {
		Containers.pull(IMAGE, screen);
		Map<String, String> settings = Map.of("POSTGRES_USER", Databases.USER, "POSTGRES_PASSWORD", Databases.PASSWORD);
		return new ContainerPart(NAME, IMAGE, placement.databasePort(), PORT_IN_CONTAINER, settings,
				placement.directory(), databases::answer);
	}

	private List<String> command(int port) {
		Stream<String> settings = Stream.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off",
				"full_page_writes=off", "max_connections=" + MAX_CONNECTIONS);
		List<String> arguments = new ArrayList<>(List.of("-D", this.data.toString(), "-p", Integer.toString(port)));
		settings.forEach((setting) -> arguments.addAll(List.of("-c", setting)));
		return program("postgres", arguments);
	}

	private void initialise() throws IOException {
		if (Files.exists(this.data.resolve("PG_VERSION"))) {
			return;
		}
		Files.createDirectories(this.data);
		Path password = Files.writeString(this.data.resolveSibling("password"), Databases.PASSWORD);
		this.unprivileged.handOver(this.data, password);
		Command.Result result = Command
			.run(program("initdb", List.of("-D", this.data.toString(), "-U", Databases.USER, "-A", "scram-sha-256",
					"--pwfile=" + password, "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions")));
		Files.delete(password);
		if (!result.succeeded()) {
			throw new CannotRun("PostgreSQL can't make its data directory " + this.data + ": "
					+ result.output().lines().reduce("", (former, line) -> line)
					+ (this.unprivileged.isNeeded() ? " As root it depends on user namespaces: run as another user."
							: " Is there space left (100 MB)?"));
		}
	}

	/** "Fast": clients that are still connected don't hold it up. */
	private void stop(ProcessHandle process) {
		Command.run(program("pg_ctl", List.of("stop", "-W", "-m", "fast", "-D", this.data.toString())));
	}

	private List<String> program(String name, List<String> arguments) {
		List<String> command = new ArrayList<>(this.unprivileged.prefix());
		command.add(this.programs.resolve(name).toString());
		command.addAll(arguments);
		return command;
	}

}
