package dev.spikeproof.local.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import dev.spikeproof.local.process.LogFile;
import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.terminal.CannotRun;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;

/** A part that is a container, bound to a port of the loopback interface. */
final class ContainerPart implements Part {

	private final String name;

	private final String image;

	private final int port;

	private final int portInside;

	private final Map<String, String> settings;

	private final RunDirectory directory;

	private final BooleanSupplier ready;

	private volatile @Nullable GenericContainer<?> container;

	ContainerPart(String name, String image, int port, int portInside, Map<String, String> settings,
			RunDirectory directory, BooleanSupplier ready) {
		this.name = name;
		this.image = image;
		this.port = port;
		this.portInside = portInside;
		this.settings = settings;
		this.directory = directory;
		this.ready = ready;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public Path log() {
		return this.directory.log(this.name);
	}

	@Override
	public void start() throws IOException {
		stop(Duration.ZERO);
		new LogFile(log()).rotate();
		this.directory.markAsUsingContainers();
		GenericContainer<?> fresh = Containers.create(this.image, this.port, this.portInside, this.directory)
			.withEnv(this.settings)
			.withLogConsumer(this::append);
		try {
			fresh.start();
		}
		catch (RuntimeException ex) {
			throw new CannotRun("The container " + this.image + " doesn't start: " + rootOf(ex)
					+ " To do without Docker, set SPIKEPROOF_ENVIRONMENT=embedded.", ex);
		}
		this.container = fresh;
	}

	private static @Nullable String rootOf(Throwable problem) {
		Throwable cause = problem.getCause();
		return (cause != null) ? rootOf(cause) : problem.getMessage();
	}

	@Override
	public boolean isRunning() {
		GenericContainer<?> current = this.container;
		return current != null && current.isRunning();
	}

	@Override
	public boolean isReady() {
		return this.ready.getAsBoolean() && isRunning();
	}

	@Override
	public Optional<ProcessIdentity> process() {
		return Optional.empty();
	}

	@Override
	public String awaitEnd() throws InterruptedException {
		GenericContainer<?> current = this.container;
		if (current == null) {
			return "never started";
		}
		try {
			return "exit " + current.getDockerClient()
				.waitContainerCmd(current.getContainerId())
				.exec(new WaitContainerResultCallback())
				.awaitStatusCode();
		}
		catch (DockerException ex) {
			return "removed";
		}
	}

	@Override
	public void stop(Duration grace) {
		GenericContainer<?> current = this.container;
		this.container = null;
		if (current != null) {
			current.stop();
		}
	}

	private void append(OutputFrame frame) {
		try {
			Files.write(log(), (frame.getBytes() != null) ? frame.getBytes() : new byte[0], StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
