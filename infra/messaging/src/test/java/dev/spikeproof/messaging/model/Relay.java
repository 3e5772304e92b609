package dev.spikeproof.messaging.model;

import java.util.List;
import java.util.UUID;

import dev.spikeproof.messaging.outbox.SteppedRelay;

/** A relay that can stop anywhere. */
final class Relay {

	private final String name;

	private final World world;

	private SteppedRelay steps;

	private boolean settled;

	private long leasedUntil;

	Relay(String name, World world) {
		this.name = name;
		this.world = world;
		this.steps = new SteppedRelay(world.outbox, world.topics);
	}

	boolean step() {
		if (isIdle()) {
			return claim();
		}
		if (this.world.bug == Bug.SETTLES_BEFORE_PUBLISHING && !this.settled) {
			settle(this.steps::settleUnpublished);
		}
		else if (this.steps.hasToPublish()) {
			publish();
		}
		else if (!this.settled) {
			settle(this.steps::settle);
		}
		else {
			this.world.story.tell(this.name, "%s puts off what the topic refused");
			finish();
		}
		return true;
	}

	boolean die() {
		if (isIdle()) {
			return false;
		}
		this.steps = new SteppedRelay(this.world.outbox, this.world.topics);
		this.settled = false;
		this.world.story.tell(this.name, "%s dies, and another takes its place");
		return true;
	}

	/** What nobody else may hold. */
	List<UUID> leased() {
		return (this.leasedUntil > this.world.time.now()) ? this.steps.claimed() : List.of();
	}

	boolean isIdle() {
		return this.steps.claimed().isEmpty();
	}

	private boolean claim() {
		if (!this.steps.claim()) {
			return false;
		}
		this.leasedUntil = this.world.time.now() + SteppedRelay.LEASE.toSeconds();
		this.world.story.tell(() -> "%s claims %s".formatted(this.name, this.world.named(this.steps.claimed())));
		return true;
	}

	private void publish() {
		Trouble trouble = this.world.topics.expected();
		List<UUID> batch = this.steps.nextToPublish();
		this.steps.publish();
		this.world.story
			.tell(() -> "%s publishes %s: the topic %s".formatted(this.name, this.world.named(batch), trouble.outcome));
	}

	private void settle(Runnable settle) {
		settle.run();
		this.settled = true;
		this.world.story.tell(this.name, "%s settles what is published");
		if (!this.steps.hasToPublish() && !this.steps.hasToPostpone()) {
			finish();
		}
	}

	private void finish() {
		this.steps.postpone();
		this.settled = false;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
