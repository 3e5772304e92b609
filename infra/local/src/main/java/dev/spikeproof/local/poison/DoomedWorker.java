package dev.spikeproof.local.poison;

import dev.spikeproof.local.environment.Aws;

/** Receives from a queue, says that it holds something, and works on it for ever. */
final class DoomedWorker {

	static final String HOLDING = "holding";

	private static final int SECONDS = 2;

	private DoomedWorker() {
	}

	/** Takes the address of the queue; where AWS is, its variables say. */
	static void main(String[] arguments) throws InterruptedException {
		try (Queues queues = new Queues(Aws.given(System.getenv("AWS_ENDPOINT_URL")))) {
			if (queues.receive(arguments[0], SECONDS) == 0) {
				System.out.println("nothing");
				return;
			}
			System.out.println(HOLDING);
			Thread.currentThread().join();
		}
	}

}
