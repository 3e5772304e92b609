package dev.spikeproof.scaling.simulator;

/** The queue: where each message is, FIFO in the order in which they become visible. */
final class Messages {

	private final Arrivals arrivals;

	private final Fates fates;

	private final long visibilityTimeout;

	private final Agenda hidden = new Agenda();

	private final Level backlog = new Level();

	private final Deliveries deliveries;

	private final Ring visible;

	private int arrived;

	private int dead;

	Messages(Scenario scenario, Fates fates) {
		this.arrivals = scenario.arrivals();
		this.fates = fates;
		this.visibilityTimeout = scenario.redelivery().visibilityTimeout().toNanos();
		this.deliveries = new Deliveries(this.arrivals);
		this.visible = new Ring(this.arrivals.size());
	}

	/** When the next message arrives or comes again. */
	long next() {
		return Math.min(nextArrival(), this.hidden.next());
	}

	/**
	 * Lets the next message arrive, or come again and die if it has used up its receives.
	 */
	void proceed(long now) {
		if (this.hidden.next() > now) {
			this.backlog.add(1, now);
			this.visible.add(this.arrived++);
			return;
		}
		int message = this.hidden.poll();
		if (this.fates.isLast(message, this.deliveries.receives(message))) {
			this.dead++;
			this.backlog.add(-1, now);
		}
		else {
			this.visible.add(message);
		}
	}

	private long nextArrival() {
		return (this.arrived < this.arrivals.size()) ? this.arrivals.at(this.arrived) : Long.MAX_VALUE;
	}

	/** Hands out the message that waits for longest. There has to be one. */
	int receive() {
		int message = this.visible.poll();
		this.deliveries.receive(message);
		return message;
	}

	/** How long the handling of a message that was received takes. */
	long handling(int message) {
		return this.fates.handling(message, this.deliveries.receives(message));
	}

	/** Has done with a message, or lets it come again if its handling fails. */
	void finish(int message, long now) {
		if (this.fates.fails(message, this.deliveries.receives(message))) {
			this.hidden.add(now + this.visibilityTimeout, message);
		}
		else {
			this.deliveries.done(message, now);
			this.backlog.add(-1, now);
		}
	}

	int visible() {
		return this.visible.size();
	}

	int inFlight() {
		return backlog() - visible();
	}

	/** Whether nothing arrives any more, and nothing is in flight. */
	boolean areStill() {
		return this.arrived == this.arrivals.size() && inFlight() == 0;
	}

	boolean areSettled() {
		return backlog() == 0 && areStill();
	}

	int backlog() {
		return (int) this.backlog.value();
	}

	double meanBacklog(long now) {
		return (now > 0) ? this.backlog.area(now) / now : 0;
	}

	Deliveries deliveries() {
		return this.deliveries;
	}

	Outcome.Messages count() {
		return this.deliveries.count(this.dead, backlog() + this.arrivals.size() - this.arrived);
	}

}
