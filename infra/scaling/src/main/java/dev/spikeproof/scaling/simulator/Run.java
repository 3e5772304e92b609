package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.scaling.policy.Decision;
import dev.spikeproof.scaling.policy.Limits;
import dev.spikeproof.scaling.policy.ScalingPolicy;

/**
 * One policy on its way through a scenario, from one event to the next. All times are
 * nanoseconds since the start. Of what falls on the same moment, handlings end first,
 * then workers become ready, then messages come, and the policy decides last.
 */
final class Run {

	private static final long LONGEST_IDLE = Duration.ofHours(4).toNanos();

	private static final long LONGEST_REST = Duration.ofDays(4).toNanos();

	private final Scenario scenario;

	private final ScalingPolicy policy;

	final Messages messages;

	final Workers workers;

	private final Metrics metrics;

	private final Timeline timeline = new Timeline();

	private final List<Outcome.Resize> resizes = new ArrayList<>();

	private final Agenda handlings = new Agenda();

	/** Who works on a message. */
	private final Worker[] holders;

	private int wanted;

	private long now;

	private long nextDecision;

	/** When anything last happened to a message. */
	private long busyAt;

	Run(Scenario scenario, Fates fates, ScalingPolicy policy) {
		this.scenario = scenario;
		this.policy = policy;
		this.messages = new Messages(scenario, fates);
		this.workers = new Workers(scenario.fleet());
		this.metrics = new Metrics(scenario);
		this.holders = new Worker[scenario.arrivals().size()];
		this.wanted = scenario.fleet().initial();
	}

	Outcome toTheEnd() {
		while (!isOver()) {
			proceed();
			handOut();
		}
		Duration length = Duration.ofNanos(this.now);
		long end = this.messages.areSettled() ? this.busyAt : this.now;
		return new Outcome(Duration.ofNanos(end - this.scenario.arrivals().burst()),
				this.messages.deliveries().timeToDone(), this.messages.count(), this.workers.idle(this.now),
				this.workers.tasks(this.now), this.workers.most(), this.messages.meanBacklog(this.now),
				List.copyOf(this.resizes), this.timeline.points(), length);
	}

	private boolean isOver() {
		if (!this.messages.areStill()) {
			return this.now >= this.scenario.arrivals().last() + LONGEST_REST;
		}
		return (this.messages.areSettled() && this.workers.count() == this.scenario.fleet().limits().min())
				|| this.now >= this.busyAt + LONGEST_IDLE;
	}

	private void proceed() {
		this.now = Math.min(Math.min(this.handlings.next(), this.workers.next()),
				Math.min(this.messages.next(), this.nextDecision));
		if (this.handlings.next() == this.now) {
			this.busyAt = this.now;
			finish(this.handlings.poll());
		}
		else if (this.workers.next() == this.now) {
			this.workers.run(this.now);
		}
		else if (this.messages.next() == this.now) {
			this.busyAt = this.now;
			this.messages.proceed(this.now);
		}
		else {
			decide();
			this.nextDecision += this.scenario.control().period().toNanos();
		}
	}

	private void finish(int message) {
		this.workers.release(this.holders[message], this.now);
		this.metrics.handled(this.messages.handling(message));
		this.messages.finish(message, this.now);
	}

	private void handOut() {
		while (this.messages.visible() > 0 && this.workers.canTake()) {
			int message = this.messages.receive();
			this.holders[message] = this.workers.take(this.now);
			this.handlings.add(this.now + this.messages.handling(message), message);
		}
	}

	private void decide() {
		this.metrics.observe(this.messages, this.workers, this.now);
		Decision decision = this.policy.decide(this.metrics.history(this.wanted, this.now), Metrics.instant(this.now));
		Limits limits = this.scenario.fleet().limits();
		int desired = Math.clamp(decision.desired(), limits.min(), limits.max());
		if (desired != this.wanted) {
			this.workers.resize(desired, this.now);
			this.metrics.changed(this.wanted, desired, this.now);
			this.resizes.add(new Outcome.Resize(Duration.ofNanos(this.now), this.wanted, desired, decision.reason()));
			this.wanted = desired;
		}
		this.timeline.add(new Outcome.Point(Duration.ofNanos(this.now), this.workers.count(), this.messages.backlog()));
	}

}
