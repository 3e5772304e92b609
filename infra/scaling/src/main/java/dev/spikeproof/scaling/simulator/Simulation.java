package dev.spikeproof.scaling.simulator;

import dev.spikeproof.scaling.policy.ScalingPolicy;

/**
 * A queue, its workers and what happens to them: everything but the policy. The same
 * policy has the same outcome to the last digit, however often it runs.
 */
public final class Simulation {

	private final Scenario scenario;

	private final Fates fates;

	/**
	 * Draws what is random.
	 * @throws IllegalArgumentException if failures lead to more than 10 million handlings
	 */
	public Simulation(Scenario scenario) {
		this.scenario = scenario;
		this.fates = new Fates(scenario);
	}

	/**
	 * Lets the policy scale until all messages are done or dead and the workers have come
	 * down to the least. It ends before that when nothing has happened to a message for 4
	 * hours, or 4 days after the last arrival.
	 */
	public Outcome run(ScalingPolicy policy) {
		return new Run(this.scenario, this.fates, policy).toTheEnd();
	}

	/** Returns what nobody can do better in this scenario. */
	public Oracle oracle() {
		return new Oracle(this.scenario, this.fates);
	}

}
