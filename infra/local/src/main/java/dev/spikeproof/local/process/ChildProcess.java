package dev.spikeproof.local.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * A part that is a child process: no shell, no standard input, output to its log, none of
 * the caller's AWS settings, and entered into the ledger as soon as it runs.
 */
public final class ChildProcess implements Part {

	private static final Duration GRACE_OF_DESCENDANTS = Duration.ofSeconds(3);

	private final Launch launch;

	private final BooleanSupplier ready;

	private final Ledger ledger;

	private volatile @Nullable Process process;

	public ChildProcess(Launch launch, BooleanSupplier ready, Ledger ledger) {
		this.launch = launch;
		this.ready = ready;
		this.ledger = ledger;
	}

	/**
	 * How to launch it.
	 *
	 * @param preparation done before each start
	 * @param termination how the process is asked to end
	 */
	public record Launch(String name, int port, List<String> command, Map<String, String> environment, Path log,
			Preparation preparation, Termination termination) {

		public Launch(String name, int port, List<String> command, Map<String, String> environment, Path log) {
			this(name, port, command, environment, log, () -> {
			}, ProcessHandle::destroy);
		}

	}

	@FunctionalInterface
	public interface Preparation {

		void prepare() throws IOException;

	}

	@FunctionalInterface
	public interface Termination {

		void ask(ProcessHandle process);

	}

	@Override
	public String name() {
		return this.launch.name();
	}

	@Override
	public int port() {
		return this.launch.port();
	}

	@Override
	public Path log() {
		return this.launch.log();
	}

	@Override
	public void start() throws IOException {
		this.launch.preparation().prepare();
		new LogFile(log()).rotate();
		ProcessBuilder builder = new ProcessBuilder(this.launch.command()).redirectErrorStream(true)
			.redirectInput(Redirect.from(new File("/dev/null")))
			.redirectOutput(Redirect.appendTo(log().toFile()));
		builder.environment().keySet().removeIf((name) -> name.startsWith("AWS_"));
		builder.environment().putAll(this.launch.environment());
		Process started = builder.start();
		this.process = started;
		this.ledger.record(ProcessIdentity.of(started.toHandle()));
	}

	@Override
	public boolean isRunning() {
		Process current = this.process;
		return current != null && current.isAlive();
	}

	@Override
	public boolean isReady() {
		return isRunning() && this.ready.getAsBoolean();
	}

	@Override
	public Optional<ProcessIdentity> process() {
		return Optional.ofNullable(this.process)
			.filter(Process::isAlive)
			.map((it) -> ProcessIdentity.of(it.toHandle()));
	}

	@Override
	public String awaitEnd() throws InterruptedException {
		Process current = this.process;
		return (current != null) ? describe(current.waitFor()) : "never started";
	}

	private static String describe(int exit) {
		return (exit > 128) ? "exit " + exit + " (signal " + (exit - 128) + ")" : "exit " + exit;
	}

	@Override
	public void stop(Duration grace) {
		Process current = this.process;
		if (current != null && current.isAlive()) {
			List<ProcessHandle> descendants = current.descendants().toList();
			this.launch.termination().ask(current.toHandle());
			Exits.await(List.of(current.toHandle()), grace);
			descendants.forEach(ProcessHandle::destroy);
			Exits.await(descendants, GRACE_OF_DESCENDANTS);
		}
	}

}
