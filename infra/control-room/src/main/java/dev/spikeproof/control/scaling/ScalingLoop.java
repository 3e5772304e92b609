package dev.spikeproof.control.scaling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.spikeproof.control.scaling.Controls.Setting;
import dev.spikeproof.control.scaling.Fleet.Kind;
import dev.spikeproof.control.scaling.Fleet.Limit;
import dev.spikeproof.scaling.alarm.Transition;
import dev.spikeproof.scaling.file.ScalingFile;
import dev.spikeproof.scaling.policy.Decision;
import dev.spikeproof.scaling.policy.Metric;
import dev.spikeproof.scaling.policy.Observation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks, decides when it is time to, and keeps the workers at what was decided. It begins
 * with the workers it finds, and leaves them alone when it ends.
 */
@Component
public class ScalingLoop {

	static final String BY_HAND = "by hand";

	private static final Logger log = LoggerFactory.getLogger(ScalingLoop.class);

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

	private final Look look;

	private final ScalingFile file;

	private final Controls controls;

	private final Duration period;

	private final KeepWorkers keep;

	private final Reports reports;

	private final Fleet fleet;

	private final Clock clock;

	private final Throughput throughput = new Throughput();

	private Past past;

	private Instant lastLook = Instant.MIN;

	private Instant nextLook = Instant.MIN;

	private Instant nextDecision = Instant.MIN;

	private int desired = -1;

	ScalingLoop(Look look, ScalingFile file, Controls controls, ScalingSettings settings, KeepWorkers keep,
			Reports reports, Fleet fleet, Clock clock) {
		this.look = look;
		this.file = file;
		this.controls = controls;
		this.period = settings.period();
		this.keep = keep;
		this.reports = reports;
		this.fleet = fleet;
		this.clock = clock;
		this.past = new Past(new PolicyTime(clock.instant(), controls.setting().timeScale()));
	}

	@Scheduled(fixedDelayString = "250ms")
	void beat() {
		Instant now = this.clock.instant();
		if (now.isBefore(this.lastLook)) {
			beginAnew(now);
		}
		if (now.isBefore(this.nextLook)) {
			return;
		}
		this.lastLook = now;
		Setting setting = this.controls.setting();
		Duration period = follow(setting, now);
		this.nextLook = now.plus((period.compareTo(BETWEEN_LOOKS) < 0) ? period : BETWEEN_LOOKS);
		try {
			round(this.look.around(now), setting, period, now);
			complain(null);
		}
		catch (FleetIsAway | QueuesAreAway ex) {
			complain(Trouble.after(this.reports.trouble().orElse(null), ex, now));
		}
	}

	/**
	 * The clock was set back: what lies in its future would hold up everything until
	 * then.
	 */
	private void beginAnew(Instant now) {
		log.warn("The clock went back from {} to {}: policies forget what they saw", this.lastLook, now);
		this.past = new Past(new PolicyTime(now, this.past.time().scale()));
		this.nextLook = Instant.MIN;
		this.nextDecision = Instant.MIN;
	}

	/** Returns the period between two decisions in our time. */
	private Duration follow(Setting setting, Instant now) {
		if (setting.timeScale() != this.past.time().scale()) {
			this.past = new Past(new PolicyTime(now, setting.timeScale()));
		}
		return this.past.time().real(this.period);
	}

	private void round(Findings found, Setting setting, Duration period, Instant now) {
		this.throughput.add(now, found.vitals(), found.backlog());
		boolean isTime = !now.isBefore(this.nextDecision);
		if (this.desired < 0 || (isTime && this.fleet.kind() == Kind.UNMANAGED)) {
			this.desired = found.present().size();
		}
		if (setting.paused()) {
			change(now, BY_HAND, atMost(setting.max(), found, new Decision(setting.byHand(), "set by hand")));
		}
		if (isTime) {
			this.nextDecision = now.plus(period);
			Observation seen = this.past.add(found, this.throughput);
			Optional<Transition> alarm = this.reports.judge(seen, now);
			alarm.ifPresent((it) -> log.info("{} is {} now: {}", it.alarm(), it.to(), it.reason()));
			if (!setting.paused()) {
				decide(found, setting, now);
			}
			this.reports.publish(reading(found, seen));
		}
		this.keep.at(this.desired, found);
		this.reports.show(found, this.desired, this.throughput);
	}

	private void decide(Findings found, Setting setting, Instant now) {
		Decision decision = this.past.ask(this.file.policy(setting.policy()), this.desired, now);
		change(now, setting.policy(), atMost(setting.max(), found, decision));
	}

	private static Decision atMost(int most, Findings found, Decision decision) {
		int wanted = decision.desired();
		Limit limit = found.roll().limit();
		if (limit != null && limit.workers() < Math.min(most, wanted)) {
			return new Decision(limit.workers(), "%s; %d of %d: this machine bears no more (%s)"
				.formatted(decision.reason(), limit.workers(), wanted, limit.reason()));
		}
		return (wanted <= most) ? decision : new Decision(most,
				"%s; %d of %d: no more are allowed at present".formatted(decision.reason(), most, wanted));
	}

	private void change(Instant now, String policy, Decision decision) {
		int wanted = decision.desired();
		this.reports.decided(new Decided(now, policy, this.desired, wanted, decision.reason()));
		if (wanted != this.desired) {
			this.past.changed(now, this.desired, wanted);
			this.desired = wanted;
		}
	}

	private PublishedMetrics.Reading reading(Findings found, Observation seen) {
		double seconds = Metric.TIME_TO_DRAIN.of(seen, this.file.concurrency()) / this.past.time().scale();
		return new PublishedMetrics.Reading(found.backlog(), Duration.ofMillis((long) (1000 * seconds)),
				this.throughput.handlerTime(), found.running(), found.starting(),
				this.file.drainTime().missing(this.past.history(this.desired)));
	}

	private void complain(@Nullable Trouble found) {
		if (found != null && !found.equals(this.reports.trouble().orElse(null))) {
			log.warn("Nothing can be decided just now: {}", found.reason());
		}
		this.reports.trouble(found);
	}

}
