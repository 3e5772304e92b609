package dev.spikeproof.local.chaos;

import java.time.Duration;
import java.util.List;

import dev.spikeproof.local.process.Patience;
import software.amazon.awssdk.core.exception.SdkException;

/** Puts the poison into the queues, spread over the time in which customers buy. */
final class Poisoner {

	private final Cloud cloud;

	private final List<Poison> poison;

	Poisoner(Cloud cloud, List<Poison> poison) {
		this.cloud = cloud;
		this.poison = poison;
	}

	/** Returns when all is sent. */
	void send(Tempo tempo) throws InterruptedException {
		for (int i = 0; i < this.poison.size(); i++) {
			tempo.await(i, this.poison.size());
			Poison dose = this.poison.get(i);
			// AWS may be away just now.
			if (!Patience.until(() -> isSent(dose), Duration.ofMinutes(3))) {
				throw new IllegalStateException("Poison couldn't be sent to " + dose.queue());
			}
		}
	}

	private boolean isSent(Poison dose) {
		try {
			this.cloud.sqs().sendMessage(dose.request(this.cloud.queue(dose.queue())));
			return true;
		}
		catch (SdkException ex) {
			return false;
		}
	}

}
