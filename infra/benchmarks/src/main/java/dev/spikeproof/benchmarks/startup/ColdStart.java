package dev.spikeproof.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Round;
import dev.spikeproof.local.process.HttpAnswer;

/**
 * Starts a service and asks whether it is ready until it says yes.
 *
 * @param environment where its database and AWS are
 */
record ColdStart(String name, String what, Build.Start start, Map<String, String> environment) implements Rival {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Duration PAUSE = Duration.ofMillis(5);

	@Override
	public Round compete() throws IOException, InterruptedException {
		int port = freePort();
		URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
		Path log = this.start.directory().resolve("service.log");
		ProcessBuilder builder = new ProcessBuilder(this.start.command()).redirectErrorStream(true)
			.redirectInput(new File("/dev/null"))
			.redirectOutput(log.toFile());
		builder.environment().putAll(this.environment);
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		long begin = System.nanoTime();
		Process service = builder.start();
		Thread noOrphan = new Thread(service::destroyForcibly);
		Runtime.getRuntime().addShutdownHook(noOrphan);
		try {
			while (!HttpAnswer.isOk(readiness)) {
				if (!service.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
					throw new IllegalStateException(this.name + " doesn't become ready: " + Files.readString(log));
				}
				LockSupport.parkNanos(PAUSE.toNanos());
			}
			return new Round((System.nanoTime() - begin) / 1e9);
		}
		finally {
			service.destroy();
			if (!service.waitFor(40, TimeUnit.SECONDS)) {
				service.destroyForcibly().waitFor();
			}
			Runtime.getRuntime().removeShutdownHook(noOrphan);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
