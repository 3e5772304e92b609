package dev.spikeproof.messaging.inbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.spikeproof.local.environment.Aws;
import dev.spikeproof.testing.TestEnvironment;
import io.awspring.cloud.sqs.listener.SqsHeaders;

import org.springframework.messaging.Message;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A worker in a process of its own, to be ended by signals. By a line each it tells which
 * messages it has begun and which it has handled. What ends with 7 fails the first time,
 * so that no batch of ten is full; and {@value #ENDLESS} is never done.
 */
final class WorkerProcess implements AutoCloseable {

	static final String ENDLESS = "endless";

	private static final CountDownLatch NEVER = new CountDownLatch(1);

	private final Process process;

	private final Thread listener;

	private WorkerProcess(Process process, Consumer<String> told) {
		this.process = process;
		this.listener = Thread.ofVirtual().start(() -> listen(told));
	}

	/** With the house's inbox, or with Spring Cloud AWS's own settings. */
	static WorkerProcess start(TestQueue queue, boolean ours, Consumer<String> told) {
		try {
			return new WorkerProcess(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
					"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp",
					System.getProperty("java.class.path"), WorkerProcess.class.getName(), queue.name,
					TestEnvironment.get().aws().endpoint().toString(), Boolean.toString(ours))
				.redirectErrorStream(true)
				.start(), told);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void listen(Consumer<String> told) {
		try (BufferedReader lines = this.process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("begun ") || line.startsWith("handled ")) {
					told.accept(line);
				}
			}
		}
		catch (IOException ex) {
			// A killed process closes it in the middle.
		}
	}

	/** Sends SIGTERM and waits until it has ended and all it told is heard. */
	void terminate(int budgetSeconds) throws InterruptedException {
		// Process.destroy would close the pipe, and what it tells last would be lost.
		this.process.toHandle().destroy();
		assertThat(this.process.waitFor(budgetSeconds, TimeUnit.SECONDS)).as("has ended within %d s", budgetSeconds)
			.isTrue();
		this.listener.join();
	}

	/** Sends SIGKILL. */
	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	static void main(String[] args) {
		Worker _ = Worker.start(args[0], Aws.given(args[1]), Boolean.parseBoolean(args[2]), WorkerProcess::handle);
	}

	private static void handle(Message<String> message) throws InterruptedException {
		tell("begun " + message.getPayload());
		long work = message.getPayload().equals(ENDLESS) ? Long.MAX_VALUE : ThreadLocalRandom.current().nextLong(50);
		assertThat(NEVER.await(work, TimeUnit.MILLISECONDS)).isFalse();
		if (message.getPayload().endsWith("7") && isFirstReceive(message)) {
			throw new IllegalStateException("Fails the first time");
		}
		tell("handled " + message.getPayload());
	}

	private static boolean isFirstReceive(Message<String> message) {
		return "1".equals(message.getHeaders()
			.get(SqsHeaders.MessageSystemAttributes.SQS_APPROXIMATE_RECEIVE_COUNT, String.class));
	}

	private static synchronized void tell(String line) {
		System.out.println("\n" + line);
	}

}
