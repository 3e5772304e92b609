package dev.spikeproof.encoding.video.sqs;

import java.time.Duration;

import dev.spikeproof.encoding.video.Slots;
import dev.spikeproof.encoding.workspace.Workspaces;
import io.awspring.cloud.sqs.listener.backpressure.BackPressureHandler;

/**
 * Lets the listener ask SQS for as many messages as there are free slots, which the
 * synchronous door takes from as well, and for none while the disk is full.
 */
class NoMoreThanCanStart implements BackPressureHandler {

	/** After it the listener asks again, or notices that it is to stop. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final Slots slots;

	private final Workspaces workspaces;

	NoMoreThanCanStart(Slots slots, Workspaces workspaces) {
		this.slots = slots;
		this.workspaces = workspaces;
	}

	@Override
	public int request(int amount) throws InterruptedException {
		return this.workspaces.hasRoom() ? Math.min(amount, this.slots.free(PATIENCE)) : 0;
	}

	@Override
	public void release(int amount, ReleaseReason reason) {
		// The job itself gives its slot back.
	}

	@Override
	public boolean drain(Duration timeout) {
		return true;
	}

}
