package dev.spikeproof.encoding.video.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.encoding.EncoderSettings.Limits;
import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.video.UnusableVideo;
import dev.spikeproof.encoding.workspace.Workspace;
import org.slf4j.MDC;

/**
 * One run of a program: both its outputs are read while it runs, its time is watched, and
 * it doesn't outlive the call.
 *
 * @param processor how much of its time the run may take
 * @param clock how long the run may last
 */
record ChildProcess(Workspace workspace, Duration processor, Duration clock) {

	private static final long WATCH_MILLIS = 200;

	static ChildProcess in(Workspace workspace, Limits limits) {
		return new ChildProcess(workspace, limits.time(), limits.time().multipliedBy(2).plusMinutes(1));
	}

	/** Takes a stream to its end. */
	interface Reader {

		void read(InputStream in) throws IOException;

	}

	/**
	 * Runs the command to its end.
	 * @throws UnusableVideo if it takes more of the processor's time than is allowed
	 * @throws TryAgainLater if it can't be run, or had no processor for too long
	 */
	Exit run(List<String> command, Reader output) throws UnusableVideo {
		Process process = null;
		Executor readers = readers();
		try {
			process = this.workspace.start(command);
			InputStream out = process.getInputStream();
			InputStream err = process.getErrorStream();
			CompletableFuture<Void> outputRead = CompletableFuture.runAsync(() -> {
				try (out) {
					output.read(out);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}, readers);
			CompletableFuture<String> complaints = CompletableFuture.supplyAsync(() -> tail(err), readers);
			watch(process);
			outputRead.exceptionally((ex) -> null).join();
			return new Exit(process.exitValue(), new Complaint(complaints.join()));
		}
		catch (IOException ex) {
			throw new TryAgainLater("ffmpeg can't be run", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TryAgainLater("Interrupted while ffmpeg ran", ex);
		}
		finally {
			if (process != null && process.isAlive()) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
			}
		}
	}

	/** Threads that log under the same purchase as this one. */
	private static Executor readers() {
		Map<String, String> context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
		return (task) -> Thread.ofVirtual().name("ffmpeg-output").start(() -> {
			MDC.setContextMap(context);
			task.run();
		});
	}

	private void watch(Process process) throws InterruptedException, UnusableVideo {
		long started = System.nanoTime();
		while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
			if (process.info().totalCpuDuration().orElse(Duration.ZERO).compareTo(this.processor) > 0) {
				throw new UnusableVideo("The video takes too long to encode.");
			}
			if (System.nanoTime() - started > this.clock.toNanos()) {
				throw new TryAgainLater("ffmpeg was not done after " + this.clock);
			}
		}
	}

	private static String tail(InputStream in) {
		try {
			return Tail.of(in);
		}
		catch (IOException ex) {
			return "";
		}
	}

}
