package dev.spikeproof.scaling.alarm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any alarm and any samples. */
class AlarmPropertiesTest {

	private static final int CASES = 10_000;

	private final Random random = new Random(42);

	@Test
	void countsTheLastPeriodsWhateverTheTreatmentWhenNoDataAreMissing() {
		forAll("X0", (it) -> {
			String last = it.drawing.periods().substring(2);
			boolean alarm = last.chars().filter((period) -> period == 'X').count() >= it.alarm.datapointsToAlarm();
			assertThat(it.state()).as("%s", it).isEqualTo(alarm ? AlarmState.ALARM : AlarmState.OK);
		});
	}

	@Test
	void isNeverCalmedByABreach() {
		forAll("X0--", (it) -> {
			if (it.state() != AlarmState.ALARM) {
				return;
			}
			int place = this.random.nextInt(it.drawing.periods().length());
			for (Drawing worse : List.of(it.drawing.with(place, 'X'), it.drawing.then('X'))) {
				assertThat(worse.state(it.alarm, AlarmState.ALARM)).as("%s, then %s", it, worse)
					.isNotEqualTo(AlarmState.OK);
			}
		});
	}

	@Test
	void isRaisedByABreachInEveryPeriod() {
		forAll("X", (it) -> assertThat(it.state()).isEqualTo(AlarmState.ALARM));
	}

	@Test
	void doesNotDependOnTheOrderOfTheSamples() {
		for (int i = 0; i < CASES; i++) {
			Case it = Case.of(this.random, "X0--");
			List<Sample> samples = new ArrayList<>();
			for (int sample = 0; sample < 20; sample++) {
				samples.add(new Sample(Drawing.NOW.minusSeconds(this.random.nextInt(-60, 600)),
						this.random.nextDouble(60)));
			}
			List<Sample> shuffled = new ArrayList<>(samples);
			Collections.shuffle(shuffled, this.random);
			assertThat(it.alarm.evaluate(it.before, shuffled, Drawing.NOW))
				.isEqualTo(it.alarm.evaluate(it.before, samples, Drawing.NOW));
			assertThat(it.alarm.latest(shuffled, Drawing.NOW)).isEqualTo(it.alarm.latest(samples, Drawing.NOW));
		}
	}

	private void forAll(String periods, Consumer<Case> property) {
		for (int i = 0; i < CASES; i++) {
			property.accept(Case.of(this.random, periods));
		}
	}

	private record Case(Alarm alarm, Drawing drawing, AlarmState before) {

		static Case of(RandomGenerator random, String periods) {
			int evaluationPeriods = random.nextInt(1, 7);
			MissingData treatment = oneOf(random, MissingData.values());
			Alarm alarm = Drawing.alarm(random.nextInt(1, evaluationPeriods + 1), evaluationPeriods, treatment);
			AlarmState before = oneOf(random, AlarmState.values());
			return new Case(alarm, Drawing.random(random, evaluationPeriods + 2, periods), before);
		}

		private static <T> T oneOf(RandomGenerator random, T[] values) {
			return values[random.nextInt(values.length)];
		}

		AlarmState state() {
			return this.drawing.state(this.alarm, this.before);
		}

	}

}
