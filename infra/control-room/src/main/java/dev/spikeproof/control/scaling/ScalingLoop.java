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

	private Instant nextLook = Instant.MIN;

	private Instant nextDecision = Instant.MIN;

	private int desired = -1;

	private @Nullable String trouble;

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
		if (now.isBefore(this.nextLook)) {
			return;
		}
		Setting setting = this.controls.setting();
		Duration period = follow(setting, now);
		this.nextLook = now.plus((period.compareTo(BETWEEN_LOOKS) < 0) ? period : BETWEEN_LOOKS);
		try {
			round(this.look.around(now), setting, period, now);
			this.trouble = null;
		}
		catch (FleetIsAway | QueuesAreAway ex) {
			complain(String.valueOf(ex.getMessage()));
		}
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
		if (this.desired < 0 || this.fleet.kind() == Kind.UNMANAGED) {
			this.desired = found.present().size();
		}
		if (setting.paused()) {
			change(now, BY_HAND, setting.byHand(), "set by hand");
		}
		if (!now.isBefore(this.nextDecision)) {
			this.nextDecision = now.plus(period);
			Observation seen = this.past.add(found, this.throughput);
			Optional<Transition> alarm = this.reports.judge(seen, this.past.time().at(now));
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
		int most = setting.max();
		String reason = decision.reason();
		Limit limit = found.roll().limit();
		if (limit != null && limit.workers() < Math.min(most, decision.desired())) {
			most = limit.workers();
			reason += "; %d of %d: this machine bears no more (%s)".formatted(most, decision.desired(), limit.reason());
		}
		else if (most < decision.desired()) {
			reason += "; %d of %d: no more are allowed at present".formatted(most, decision.desired());
		}
		change(now, setting.policy(), Math.min(most, decision.desired()), reason);
	}

	private void change(Instant now, String policy, int wanted, String reason) {
		this.reports.decided(new Decided(now, policy, this.desired, wanted, reason));
		if (wanted != this.desired) {
			this.past.changed(now, this.desired, wanted);
			this.desired = wanted;
		}
	}

	private PublishedMetrics.Reading reading(Findings found, Observation seen) {
		double seconds = Metric.TIME_TO_DRAIN.of(seen, this.file.concurrency()) / this.past.time().scale();
		return new PublishedMetrics.Reading(found.backlog(), Duration.ofMillis((long) (1000 * seconds)),
				this.throughput.handlerTime(), found.running(), found.starting(),
				this.file.drainTime().wanted(seen) - seen.workers());
	}

	private void complain(String problem) {
		if (!problem.equals(this.trouble)) {
			log.warn("Nothing can be decided just now: {}", problem);
			this.trouble = problem;
		}
	}

}
