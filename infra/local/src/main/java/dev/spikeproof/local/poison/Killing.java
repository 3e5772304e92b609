package dev.spikeproof.local.poison;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import dev.spikeproof.local.environment.Aws;

/**
 * Kills the worker that holds a message, as often as it takes. Nothing in the services
 * lets a message kill them, and none is built in for this; so the queue is one that
 * nobody reads here, and its worker is a process of the demo's own, killed by SIGKILL
 * each time that it holds the message.
 */
final class Killing {

	static final String QUEUE = "cost-control";

	/** More than any queue's maxReceiveCount. */
	private static final int MOST_LIVES = 30;

	private final Aws aws;

	private final Queues queues;

	Killing(Aws aws, Queues queues) {
		this.aws = aws;
		this.queues = queues;
	}

	/** Whether only poison would meet the worker. */
	boolean isHarmless() {
		return this.queues.count(QUEUE) == 0;
	}

	/** Returns how many workers died. */
	int untilTheQueueIsEmpty() throws IOException, InterruptedException {
		int deaths = 0;
		String url = this.queues.url(QUEUE);
		for (int i = 0; i < MOST_LIVES && this.queues.count(QUEUE) > 0; i++) {
			deaths += liveAndDie(url) ? 1 : 0;
		}
		return deaths;
	}

	private boolean liveAndDie(String url) throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder worker = new ProcessBuilder(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Xmx64m", "-cp", System.getProperty("java.class.path"), DoomedWorker.class.getName(), url))
			.redirectError(Redirect.DISCARD);
		worker.environment().putAll(this.aws.variables());
		Process process = worker.start();
		try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
			process.getOutputStream().close();
			return DoomedWorker.HOLDING.equals(said.readLine());
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

}
