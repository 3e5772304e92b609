package dev.spikeproof.control.scaling;

import java.util.Set;
import java.util.function.UnaryOperator;

import dev.spikeproof.scaling.file.ScalingFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** What operators have set, from the policy file on. */
@Component
public class Controls {

	private static final Logger log = LoggerFactory.getLogger(Controls.class);

	private static final double SLOWEST = 0.1;

	private static final double FASTEST = 60;

	private final ScalingFile file;

	private final LastSetting last;

	private volatile Setting setting;

	private volatile boolean kept = true;

	public Controls(ScalingFile file, LastSetting last) {
		this.file = file;
		this.last = last;
		this.setting = last.read()
			.filter(this::isPossible)
			.orElseGet(() -> new Setting(file.chosen(), false, file.limits().min(), file.limits().max(), 1));
	}

	/**
	 * What is set.
	 *
	 * @param policy by its name in the file
	 * @param paused whether the number of workers is set by hand
	 * @param byHand how many there are while paused
	 * @param max no policy gets more
	 * @param timeScale how many seconds of the policies' time a second has
	 */
	public record Setting(String policy, boolean paused, int byHand, int max, double timeScale) {

	}

	public Setting setting() {
		return this.setting;
	}

	/** Whether a control room that is started again would know what is set. */
	public boolean isKept() {
		return this.kept;
	}

	/**
	 * Changes what is set, also for a control room that is started again; who comes
	 * meanwhile waits and changes the outcome.
	 * @throws IllegalArgumentException that says what is possible
	 */
	public synchronized void change(UnaryOperator<Setting> change) {
		Setting wanted = change.apply(this.setting);
		check(wanted);
		this.setting = wanted;
		this.kept = this.last.keep(wanted);
	}

	/** The policy file can have changed since. */
	private boolean isPossible(Setting earlier) {
		try {
			check(earlier);
			return true;
		}
		catch (IllegalArgumentException ex) {
			log.warn("What was set before the start isn't possible any more: {}", ex.getMessage());
			return false;
		}
	}

	private void check(Setting wanted) {
		Set<String> policies = this.file.policies().keySet();
		int min = this.file.limits().min();
		int max = this.file.limits().max();
		require(policies.contains(wanted.policy()), "policy is one of " + String.join(", ", policies));
		this.file.requireWayUp(wanted.policy());
		require(wanted.max() >= Math.max(1, min) && wanted.max() <= max,
				"max is %d to %d".formatted(Math.max(1, min), max));
		require(wanted.byHand() >= 0 && wanted.byHand() <= wanted.max(), "desired is 0 to " + wanted.max());
		require(wanted.timeScale() >= SLOWEST && wanted.timeScale() <= FASTEST,
				"timeScale is %s to %s".formatted(SLOWEST, FASTEST));
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalArgumentException(otherwise);
		}
	}

}
