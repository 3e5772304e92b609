package dev.spikeproof.control.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.spikeproof.scaling.alarm.Alarm;
import dev.spikeproof.scaling.alarm.AlarmState;
import dev.spikeproof.scaling.alarm.Alarms;
import dev.spikeproof.scaling.alarm.Comparison;
import dev.spikeproof.scaling.alarm.MissingData;
import dev.spikeproof.scaling.alarm.Sample;
import dev.spikeproof.scaling.alarm.Statistic;
import dev.spikeproof.scaling.alarm.Transition;
import dev.spikeproof.scaling.file.ScalingFile;
import dev.spikeproof.scaling.policy.Metric;
import dev.spikeproof.scaling.policy.Observation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Rings when the backlog has needed more than the acceptable time for half a minute, as
 * an alarm of CloudWatch on periods of ten seconds would.
 */
@Component
class DrainAlarm {

	private static final Duration PERIOD = Duration.ofSeconds(10);

	private static final int PERIODS = 3;

	private static final Duration KEPT = PERIOD.multipliedBy(10);

	private final Alarm alarm;

	private final Alarms alarms;

	private final Deque<Sample> samples = new ArrayDeque<>();

	private final int concurrency;

	private volatile Optional<Transition> last = Optional.empty();

	DrainAlarm(ScalingFile file, ScalingSettings settings, @Value("${spikeproof.stage}") String stage) {
		this.concurrency = file.concurrency();
		this.alarm = new Alarm(stage + "-" + settings.queue() + "-time-to-drain", Statistic.AVERAGE, PERIOD, PERIODS,
				PERIODS, Comparison.GREATER_THAN_THRESHOLD, file.drainTime().acceptable().toSeconds(),
				MissingData.NOT_BREACHING);
		this.alarms = new Alarms(List.of(this.alarm), List.of());
	}

	/**
	 * Returns what has changed; nothing if all is as it was. Policies' time can go back:
	 * what lies in its future is from another one.
	 * @param seen in the time of policies, which the periods are of
	 * @param now in ours
	 */
	Optional<Transition> judge(Observation seen, Instant now) {
		Instant latest = seen.at();
		this.samples.removeIf((sample) -> sample.at().isAfter(latest) || sample.at().isBefore(latest.minus(KEPT)));
		this.samples.add(new Sample(latest, Metric.TIME_TO_DRAIN.of(seen, this.concurrency)));
		Optional<Transition> change = this.alarms.evaluate(Map.of(this.alarm.name(), List.copyOf(this.samples)), latest)
			.stream()
			.map((it) -> new Transition(now, it.alarm(), it.from(), it.to(), it.reason()))
			.findFirst();
		change.ifPresent((it) -> this.last = Optional.of(it));
		return change;
	}

	/** How it is, with the reason of its last change. */
	RaisedAlarm state() {
		return this.last.map((it) -> new RaisedAlarm(it.alarm(), it.to().name(), it.reason(), it.at()))
			.orElse(new RaisedAlarm(this.alarm.name(), AlarmState.INSUFFICIENT_DATA.name(), "", null));
	}

}
