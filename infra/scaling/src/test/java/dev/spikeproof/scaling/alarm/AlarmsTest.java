package dev.spikeproof.scaling.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AlarmsTest {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	private static final Instant NEXT = NOON.plusSeconds(60);

	private final Alarm late = alarm("late", 30);

	private final Alarm busy = alarm("busy", 80);

	private final CompositeAlarm overloaded = new CompositeAlarm("overloaded", "ALARM(late) AND ALARM(busy)");

	private final CompositeAlarm page = new CompositeAlarm("page", "ALARM(overloaded) AND NOT OK(late)");

	private final Alarms alarms = new Alarms(List.of(this.late, this.busy), List.of(this.page, this.overloaded));

	@Test
	void tellsEachTransitionOnceWithChildrenBeforeTheirComposites() {
		List<Transition> calm = this.alarms.evaluate(samples(10, 10, NOON), NOON);
		assertThat(calm).extracting(Transition::alarm).containsExactly("late", "busy", "overloaded", "page");
		assertThat(calm).extracting(Transition::from).containsOnly(AlarmState.INSUFFICIENT_DATA);
		assertThat(calm).extracting(Transition::to).containsOnly(AlarmState.OK);
		assertThat(this.alarms.evaluate(samples(11, 10, NEXT), NEXT)).isEmpty();
		Instant last = NEXT.plusSeconds(60);
		assertThat(this.alarms.evaluate(samples(40, 90, last), last)).containsExactly(
				transition(last, "late", "The last period of 1 min was above 30: 40"),
				transition(last, "busy", "The last period of 1 min was above 80: 90"),
				transition(last, "overloaded", "The rule is true: late is ALARM, busy is ALARM"),
				transition(last, "page", "The rule is true: overloaded is ALARM, late is ALARM"));
	}

	@Test
	void keepsTheStateForThoseWhoAskInEveryPeriod() {
		this.alarms.evaluate(samples(40, 10, NOON), NOON);
		assertThat(this.alarms.state("late")).isEqualTo(AlarmState.ALARM);
		assertThat(this.alarms.evaluate(samples(40, 10, NEXT), NEXT)).isEmpty();
		assertThat(this.alarms.state("late")).isEqualTo(AlarmState.ALARM);
		assertThat(this.alarms.state("overloaded")).isEqualTo(AlarmState.OK);
	}

	@Test
	void evaluatesEachAlarmFromItsOwnState() {
		this.alarms.evaluate(samples(40, 10, NOON), NOON);
		Instant later = NOON.plus(Duration.ofHours(1));
		assertThat(this.alarms.evaluate(Map.of(), later)).isEmpty();
		assertThat(this.alarms.state("late")).isEqualTo(AlarmState.ALARM);
		assertThat(this.alarms.state("busy")).isEqualTo(AlarmState.OK);
	}

	@Test
	void saysThatARuleWithoutChildrenIsTrue() {
		Alarms constant = new Alarms(List.of(), List.of(new CompositeAlarm("always", "TRUE")));
		assertThat(constant.evaluate(Map.of(), NOON)).extracting(Transition::reason)
			.containsExactly("The rule is true");
	}

	@Test
	void refusesCompositesThatContainEachOther() {
		List<CompositeAlarm> composites = List.of(new CompositeAlarm("outer", "OK(a)"),
				new CompositeAlarm("a", "OK(late) AND OK(b)"), new CompositeAlarm("b", "NOT OK(a)"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Alarms(List.of(this.late), composites))
			.withMessage("Composite alarms contain each other: a > b > a");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Alarms(List.of(), List.of(new CompositeAlarm("itself", "OK(itself)"))))
			.withMessage("Composite alarms contain each other: itself > itself");
	}

	@Test
	void refusesAChildThatIsNotThere() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Alarms(List.of(this.late), List.of(this.overloaded)))
			.withMessage("The composite alarm overloaded contains busy: there is no such alarm");
	}

	@Test
	void refusesTwoOfOneName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Alarms(List.of(this.late), List.of(new CompositeAlarm("late", "TRUE"))))
			.withMessage("There are two alarms with the name late: rename one");
	}

	@Test
	void refusesNamesItDoesNotKnow() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.alarms.evaluate(Map.of("overloaded", List.of()), NOON))
			.withMessage(
					"There are samples for overloaded, but no such alarm watches a metric: there are [late, busy]");
		assertThatIllegalArgumentException().isThrownBy(() -> this.alarms.state("later"))
			.withMessage("There is no alarm later");
	}

	private static Transition transition(Instant at, String alarm, String reason) {
		return new Transition(at, alarm, AlarmState.OK, AlarmState.ALARM, reason);
	}

	private static Map<String, List<Sample>> samples(double late, double busy, Instant now) {
		Instant at = now.minusSeconds(30);
		return Map.of("late", List.of(new Sample(at, late)), "busy", List.of(new Sample(at, busy)));
	}

	private static Alarm alarm(String name, double threshold) {
		return new Alarm(name, Statistic.MAXIMUM, Duration.ofMinutes(1), 1, 1, Comparison.GREATER_THAN_THRESHOLD,
				threshold, MissingData.IGNORE);
	}

}
