package dev.spikeproof.control.scaling;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.control.scaling.ScalingSettings.FleetSettings;
import dev.spikeproof.scaling.alarm.AlarmState;
import dev.spikeproof.scaling.alarm.Transition;
import dev.spikeproof.scaling.file.ScalingFile;
import dev.spikeproof.scaling.policy.Observation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ReportsTest {

	private static final String ALARM = "test-encoding-time-to-drain";

	private static final Instant START = Instant.parse("2026-11-26T06:00:00Z");

	private static final ScalingSettings SETTINGS = new ScalingSettings("encoding", Duration.ofSeconds(10),
			Path.of("unused"), null, List.of(), new FleetSettings("", "", "127.0.0.1", 8082));

	private final List<Transition> told = new ArrayList<>();

	@Test
	void tellsOperatorsWhenTheEncodersDoNotKeepUp() throws Exception {
		drown(List.of());
		assertThat(this.told).extracting(Transition::alarm, Transition::to).contains(tuple(ALARM, AlarmState.ALARM));
	}

	@Test
	void leavesThatToCloudWatchWhereItHasTheSameAlarm() throws Exception {
		drown(List.of(new RaisedAlarm(ALARM, "OK", "", null)));
		assertThat(this.told).isEmpty();
	}

	@Test
	void tellsTheTimeOfOurClockAndForgetsWhatLiesAheadOfPoliciesWhenTheirsGoesBack() throws Exception {
		DrainAlarm alarm = new DrainAlarm(ScalingFile.read(Path.of("../scaling-policy.yaml")), SETTINGS, "test");
		Instant theirs = START.plus(Duration.ofHours(1));
		List<Transition> changes = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			alarm.judge(seen(theirs.plusSeconds(10L * i), 1000), START.plusSeconds(i)).ifPresent(changes::add);
		}
		assertThat(changes).extracting(Transition::to).contains(AlarmState.ALARM);
		assertThat(changes).allMatch((change) -> change.at().isBefore(START.plusSeconds(6)));

		changes.clear();
		for (Instant now = START.plusSeconds(10); now.isBefore(theirs.plusSeconds(60)); now = now.plusSeconds(10)) {
			alarm.judge(seen(now, 0), now).ifPresent(changes::add);
		}
		assertThat(changes).extracting(Transition::to).containsExactly(AlarmState.OK);
	}

	private static Observation seen(Instant at, long backlog) {
		return new Observation(at, backlog, 2, 1, 0, Duration.ofSeconds(4), 0.1);
	}

	/** A backlog of a thousand for a minute, and one worker. */
	private void drown(List<RaisedAlarm> ofCloudWatch) throws Exception {
		DrainAlarm alarm = new DrainAlarm(ScalingFile.read(Path.of("../scaling-policy.yaml")), SETTINGS, "test");
		Overview overview = new Overview(new NoQueues(), () -> ofCloudWatch, Clock.systemUTC());
		overview.refresh();
		Reports reports = new Reports(new NoDecisions(), (reading) -> {
		}, alarm, this.told::add, new Course(), overview);
		for (Instant now = START; now.isBefore(START.plusSeconds(60)); now = now.plusSeconds(10)) {
			reports.judge(seen(now, 1000), now);
		}
	}

	private static final class NoQueues implements Queues {

		@Override
		public QueueDepth depth(String queue) {
			throw new UnsupportedOperationException(queue);
		}

		@Override
		public List<QueueDepth> depths() {
			return List.of();
		}

	}

	private static final class NoDecisions implements Decisions {

		@Override
		public void add(Decided decided) {
		}

		@Override
		public List<Decided> latest(int most) {
			return List.of();
		}

	}

}
