package dev.spikeproof.scaling.alarm;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CompositeAlarmTest {

	private final CompositeAlarm overloaded = new CompositeAlarm("overloaded",
			"ALARM(late) AND NOT OK('busy') OR ALARM(\"late\")");

	@Test
	void isRaisedWhenItsRuleIsTrueElseOk() {
		assertThat(this.overloaded.evaluate(Map.of("late", AlarmState.ALARM, "busy", AlarmState.OK)))
			.isEqualTo(AlarmState.ALARM);
		assertThat(this.overloaded
			.evaluate(Map.of("late", AlarmState.INSUFFICIENT_DATA, "busy", AlarmState.INSUFFICIENT_DATA)))
			.isEqualTo(AlarmState.OK);
	}

	@Test
	void listsItsChildrenOnceInTheirOrder() {
		assertThat(this.overloaded.children()).containsExactly("late", "busy");
		assertThat(new CompositeAlarm("always", "TRUE").children()).isEmpty();
	}

	@Test
	void namesTheChildWhoseStateItDoesNotKnow() {
		CompositeAlarm either = new CompositeAlarm("either", "ALARM(late) OR ALARM(busy)");
		assertThatIllegalArgumentException().isThrownBy(() -> either.evaluate(Map.of("late", AlarmState.ALARM)))
			.withMessage("The composite alarm either needs the state of busy, which isn't given");
	}

	@Test
	void needsAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CompositeAlarm(" ", "TRUE"))
			.withMessage("An alarm has the name \" \": take 1 to 255 characters");
	}

}
