package dev.spikeproof.control.scaling.web;

import dev.spikeproof.control.scaling.Controls.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScalingRequestTest {

	private static final Setting BY_POLICY = new Setting("drain-time", false, 1, 8, 1);

	@Test
	void aPauseKeepsTheWorkersThatAreWantedNow() {
		assertThat(paused(null).appliedTo(BY_POLICY, 6)).isEqualTo(new Setting("drain-time", true, 6, 8, 1));
	}

	@Test
	void aPauseNeedsANumberWhileNobodyHasCountedTheWorkers() {
		assertThatExceptionOfType(NothingSeenYet.class).isThrownBy(() -> paused(null).appliedTo(BY_POLICY, null))
			.withMessageContaining("desired");
		assertThat(paused(3).appliedTo(BY_POLICY, null).byHand()).isEqualTo(3);
	}

	@Test
	void aPolicyIsChosenAlsoWhileNobodyHasCountedTheWorkers() {
		ScalingRequest request = new ScalingRequest("step-scaling", null, null, null, null);
		assertThat(request.appliedTo(BY_POLICY, null)).isEqualTo(new Setting("step-scaling", false, 1, 8, 1));
	}

	private static ScalingRequest paused(@Nullable Integer desired) {
		return new ScalingRequest(null, true, desired, null, null);
	}

}
