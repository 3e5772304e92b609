package dev.spikeproof.messaging.model;

import java.util.List;

import dev.spikeproof.messaging.inbox.SteppedInbox;

/** A consumer of a queue, and all that can happen to it. */
final class Worker {

	private final String name;

	private final World world;

	private final Queue queue;

	private final Handler handler;

	private final Hands hands = new Hands(this);

	private SteppedInbox inbox;

	private Progress progress = Progress.IDLE;

	private boolean stopping;

	Worker(String name, World world, Queue queue, Handler handler) {
		this.name = name;
		this.world = world;
		this.queue = queue;
		this.handler = handler;
		this.inbox = new SteppedInbox(world.sqs, world.sqs.batches);
	}

	boolean step() {
		return switch (this.progress) {
			case IDLE -> receive();
			case RECEIVED -> this.stopping ? handBack() : begin();
			case BEGUN -> finish();
			case DONE -> delete();
		};
	}

	boolean isIdle() {
		return this.progress == Progress.IDLE;
	}

	/** Whether it is about to delete, which takes no time. */
	boolean isDone() {
		return this.progress == Progress.DONE;
	}

	boolean holds(Event event) {
		return this.hands.hold(event);
	}

	void beat() {
		if (!isIdle() && this.world.bug != Bug.HAS_NO_HEARTBEAT) {
			this.inbox.beat(this.world.time.now());
		}
	}

	boolean die() {
		if (isIdle()) {
			return false;
		}
		this.handler.abandon(this);
		this.hands.excuse();
		letGo();
		this.inbox = new SteppedInbox(this.world.sqs, this.world.sqs.batches);
		return tell("%s dies, and another takes its place");
	}

	boolean failNow() {
		return this.progress == Progress.BEGUN && fail(new IllegalStateException("The database is gone"));
	}

	/** Takes nothing new, and is gone when it has done what it has begun. */
	boolean stop() {
		if (isIdle() || this.stopping) {
			return false;
		}
		this.stopping = true;
		return tell("%s is told to stop");
	}

	boolean standStill() {
		this.hands.excuse();
		return !isIdle();
	}

	boolean loseDelete() {
		if (this.progress != Progress.DONE) {
			return false;
		}
		this.hands.current().excused = true;
		tell("%s deletes %s, and the call gets lost", this.hands.current().event);
		return goOn();
	}

	private boolean receive() {
		long now = this.world.time.now();
		List<Copy> given = this.queue.receive(now);
		if (given.isEmpty()) {
			return false;
		}
		this.world.story.tell(() -> "%s receives %s".formatted(this.name,
				this.world.named(given.stream().map((copy) -> copy.event.id()).toList())));
		given.forEach(this.world.judge::isGivenOut);
		this.hands.take(given);
		this.inbox.take(given.stream().map(Copy::asMessage).toList(), this.queue.attributes(), now);
		this.progress = Progress.RECEIVED;
		return true;
	}

	private boolean begin() {
		Event event = this.hands.current().event;
		if (event.nature() == Nature.KILLING) {
			return die();
		}
		try {
			event.nature().haveItsWay();
		}
		catch (RuntimeException ex) {
			return fail(ex);
		}
		if (!this.handler.begin(this, event)) {
			return false;
		}
		this.progress = Progress.BEGUN;
		tell("%s begins to handle %s", event);
		if (this.world.bug == Bug.DELETES_BEFORE_COMMITTING) {
			this.inbox.delete();
			tell("%s deletes %s", event);
		}
		return true;
	}

	private boolean finish() {
		Copy copy = this.hands.current();
		this.handler.finish(this, copy.event);
		this.inbox.succeed();
		copy.done = true;
		this.progress = Progress.DONE;
		return tell("%s has done with %s", copy.event);
	}

	private boolean delete() {
		Event event = this.hands.current().event;
		if (this.stopping && this.world.bug == Bug.LOSES_ACKNOWLEDGEMENTS_AT_STOP) {
			tell("%s goes without deleting %s", event);
		}
		else {
			this.inbox.delete();
			tell("%s deletes %s", event);
		}
		return goOn();
	}

	private boolean fail(RuntimeException failure) {
		Event event = this.hands.current().event;
		this.handler.abandon(this);
		if (this.world.bug == Bug.DELETES_POISON_WITHOUT_A_LETTER || this.inbox.fail(failure)) {
			this.progress = Progress.DONE;
			return tell("%s fails to handle %s for good", event);
		}
		tell("%s fails to handle %s for now", event);
		return (this.world.bug == Bug.GOES_ON_IN_A_GROUP_AFTER_A_FAILURE) ? goOn() : putOff();
	}

	private boolean goOn() {
		this.inbox.next();
		if (!this.hands.hasAnother()) {
			return putOff();
		}
		this.progress = Progress.RECEIVED;
		return true;
	}

	private boolean putOff() {
		this.inbox.putOff();
		return letGo();
	}

	private boolean handBack() {
		this.inbox.handBack();
		this.hands.handBack();
		tell("%s hands back what it has not begun");
		return letGo();
	}

	private boolean letGo() {
		this.hands.letGo();
		this.progress = Progress.IDLE;
		this.stopping = false;
		return true;
	}

	private boolean tell(String sentence, Object... about) {
		this.world.story.tell(this.name, sentence, about);
		return true;
	}

	@Override
	public String toString() {
		return this.name;
	}

	private enum Progress {

		IDLE, RECEIVED, BEGUN, DONE

	}

}
