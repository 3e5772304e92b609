package dev.spikeproof.control.scaling.web;

import dev.spikeproof.control.scaling.Controls.Setting;
import org.jspecify.annotations.Nullable;

/** What is to change; what isn't named stays. */
record ScalingRequest(@Nullable String policy, @Nullable Boolean paused, @Nullable Integer desired,
		@Nullable Integer max, @Nullable Double timeScale) {

	/**
	 * Returns the setting with these changes. Who pauses without a number keeps the
	 * workers that are wanted now.
	 * @throws IllegalArgumentException for workers by hand where a policy decides
	 * @throws NothingSeenYet if a pause is to keep workers that nobody has counted
	 */
	Setting appliedTo(Setting setting, @Nullable Integer desiredNow) {
		boolean pause = or(this.paused, setting.paused());
		if (this.desired != null && !pause) {
			throw new IllegalArgumentException("desired can be set only while paused: a policy decides it otherwise");
		}
		if (this.desired == null && desiredNow == null && pause) {
			throw new NothingSeenYet();
		}
		int most = or(this.max, setting.max());
		int byHand = or(desiredNow, setting.byHand());
		return new Setting(or(this.policy, setting.policy()), pause,
				or(this.desired, Math.min(byHand, Math.max(0, most))), most, or(this.timeScale, setting.timeScale()));
	}

	private static <T> T or(@Nullable T wanted, T present) {
		return (wanted != null) ? wanted : present;
	}

}
