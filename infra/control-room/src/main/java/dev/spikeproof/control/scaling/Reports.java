package dev.spikeproof.control.scaling;

import java.time.Instant;
import java.util.Optional;

import dev.spikeproof.scaling.alarm.Transition;
import dev.spikeproof.scaling.policy.Observation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Tells those outside of the loop what it saw and decided. */
@Component
public class Reports {

	private final Decisions decisions;

	private final PublishedMetrics metrics;

	private final DrainAlarm alarm;

	private final Alerts alerts;

	private final Course course;

	private final Overview overview;

	private volatile @Nullable Situation situation;

	private volatile @Nullable Trouble trouble;

	private @Nullable Decided former;

	Reports(Decisions decisions, PublishedMetrics metrics, DrainAlarm alarm, Alerts alerts, Course course,
			Overview overview) {
		this.decisions = decisions;
		this.metrics = metrics;
		this.alarm = alarm;
		this.alerts = alerts;
		this.course = course;
		this.overview = overview;
	}

	/** What was found last; nothing before the first look. */
	public Optional<Situation> situation() {
		return Optional.ofNullable(this.situation);
	}

	/** Why that is older than some seconds. */
	public Optional<Trouble> trouble() {
		return Optional.ofNullable(this.trouble);
	}

	void trouble(@Nullable Trouble trouble) {
		this.trouble = trouble;
	}

	void decided(Decided decided) {
		if (this.former == null || decided.isNewsAfter(this.former)) {
			this.decisions.add(decided);
			this.former = decided;
		}
	}

	/** Where CloudWatch has this alarm, on AWS, it tells operators itself. */
	Optional<Transition> judge(Observation seen, Instant now) {
		Optional<Transition> change = this.alarm.judge(seen, now);
		change.filter((it) -> !this.overview.has(it.alarm())).ifPresent(this.alerts::tell);
		return change;
	}

	void publish(PublishedMetrics.Reading reading) {
		this.metrics.publish(reading);
	}

	void show(Findings found, int desired, Throughput throughput) {
		this.course.add(new Course.Point(found.at(), throughput.arrived(), found.depth().visible(),
				found.depth().inFlight(), found.running(), found.starting(), desired, throughput.handled()));
		this.situation = new Situation(found.at(), desired, found.depth(), found.roll(), found.vitals(),
				throughput.handlerTime(), throughput.timeInQueue().orElse(null), throughput.cpu(), this.alarm.state());
	}

}
