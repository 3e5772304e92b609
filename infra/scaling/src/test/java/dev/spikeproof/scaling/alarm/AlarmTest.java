package dev.spikeproof.scaling.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AlarmTest {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	private final Alarm alarm = alarm(Duration.ofMinutes(1), 1, 1, 30);

	@Test
	void ignoresThePeriodThatIsStillRunningAndTheFuture() {
		List<Sample> samples = List.of(at(-1, 20), at(0, 50), at(40, 50), at(3600, 50));
		assertThat(state(samples, NOON.plusSeconds(59))).isEqualTo(AlarmState.OK);
		assertThat(state(samples, NOON.plusSeconds(60))).isEqualTo(AlarmState.ALARM);
	}

	@Test
	void makesOneDatapointOfAllSamplesOfAPeriod() {
		List<Sample> samples = List.of(at(-1, 50), at(-60, 10), at(-30, 33));
		assertThat(this.alarm.latest(samples, NOON)).hasValue(31);
		assertThat(state(samples, NOON)).isEqualTo(AlarmState.ALARM);
	}

	@Test
	void countsASampleThatComesLate() {
		Alarm three = alarm(Duration.ofMinutes(1), 3, 3, 30);
		List<Sample> inTime = List.of(at(-170, 40), at(-50, 40), at(-230, 20));
		List<Sample> later = List.of(at(-170, 40), at(-50, 40), at(-230, 20), at(-110, 40));
		assertThat(three.evaluate(AlarmState.OK, inTime, NOON).state()).isEqualTo(AlarmState.OK);
		assertThat(three.evaluate(AlarmState.OK, later, NOON).state()).isEqualTo(AlarmState.ALARM);
	}

	@Test
	void alignsPeriodsToTheEpoch() {
		Alarm hourly = alarm(Duration.ofHours(1), 1, 1, 30);
		List<Sample> samples = List.of(at(0, 50));
		assertThat(hourly.latest(samples, NOON.plusSeconds(3599))).isEmpty();
		assertThat(hourly.latest(samples, NOON.plusSeconds(3600))).hasValue(50);
		assertThat(hourly.latest(List.of(new Sample(Instant.EPOCH.minusSeconds(1), 7)), Instant.EPOCH)).hasValue(7);
	}

	@Test
	void takesAsLatestTheNewestPeriodWithData() {
		List<Sample> samples = List.of(at(-100, 5), at(-170, 6));
		assertThat(this.alarm.latest(samples, NOON)).hasValue(5);
		assertThat(this.alarm.latest(samples, NOON.plusSeconds(120))).isEmpty();
		assertThat(this.alarm.latest(List.of(), NOON)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT10S", "PT30S", "PT1M", "PT5M", "PT24H" })
	void takesThePeriodsOfCloudWatch(Duration period) {
		assertThat(alarm(period, 1, 1, 30).period()).isEqualTo(period);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					PT20S  |    1 | 1 | 30       | The alarm backlog has a period of PT20S: take 10 s, 30 s or a multiple of 60 s
					PT90S  |    1 | 1 | 30       | The alarm backlog has a period of PT1M30S: take 10 s, 30 s or a multiple of 60 s
					PT0S   |    1 | 1 | 30       | The alarm backlog has a period of PT0S: take 10 s, 30 s or a multiple of 60 s
					-PT60S |    1 | 1 | 30       | The alarm backlog has a period of PT-1M: take 10 s, 30 s or a multiple of 60 s
					PT1M   |    0 | 1 | 30       | The alarm backlog has 0 evaluation periods: take at least 1
					PT1M   | 1441 | 1 | 30       | The alarm backlog has 1441 evaluation periods of PT1M, which is more than a day: take fewer or shorter ones
					PT25H  |    1 | 1 | 30       | The alarm backlog has 1 evaluation periods of PT25H, which is more than a day: take fewer or shorter ones
					PT1M   |    3 | 0 | 30       | The alarm backlog has 0 datapoints to alarm: take 1 to the 3 it evaluates
					PT1M   |    3 | 4 | 30       | The alarm backlog has 4 datapoints to alarm: take 1 to the 3 it evaluates
					PT1M   |    1 | 1 | NaN      | The alarm backlog has the threshold NaN: take a finite number
					PT1M   |    1 | 1 | Infinity | The alarm backlog has the threshold Infinity: take a finite number
					""")
	void refusesWhatCloudWatchRefuses(Duration period, int evaluationPeriods, int datapointsToAlarm, double threshold,
			String message) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> alarm(period, evaluationPeriods, datapointsToAlarm, threshold))
			.withMessage(message);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 256 })
	void needsAName(int length) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Alarm("a".repeat(length), Statistic.SUM, Duration.ofMinutes(1), 1, 1,
					Comparison.LESS_THAN_THRESHOLD, 0, MissingData.IGNORE))
			.withMessageEndingWith(": take 1 to 255 characters");
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.NEGATIVE_INFINITY, 0x1p361 })
	void refusesSamplesThatCloudWatchRefuses(double value) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Sample(NOON, value))
			.withMessageContaining(Double.toString(value));
	}

	private AlarmState state(List<Sample> samples, Instant now) {
		return this.alarm.evaluate(AlarmState.INSUFFICIENT_DATA, samples, now).state();
	}

	private static Sample at(int second, double value) {
		return new Sample(NOON.plusSeconds(second), value);
	}

	private static Alarm alarm(Duration period, int evaluationPeriods, int datapointsToAlarm, double threshold) {
		return new Alarm("backlog", Statistic.AVERAGE, period, evaluationPeriods, datapointsToAlarm,
				Comparison.GREATER_THAN_THRESHOLD, threshold, MissingData.MISSING);
	}

}
