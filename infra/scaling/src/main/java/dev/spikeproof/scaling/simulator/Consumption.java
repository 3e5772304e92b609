package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.List;

/**
 * What was used, simulated or measured, and is to be priced.
 *
 * @param tasks how long each worker ran, from the moment it was asked for
 * @param idle how long workers that take messages had none, all together
 * @param messages that were published
 * @param receives of all messages together
 * @param done messages that were handled successfully
 * @param length of the whole
 */
public record Consumption(List<Duration> tasks, Duration idle, long messages, long receives, long done,
		Duration length) {
}
