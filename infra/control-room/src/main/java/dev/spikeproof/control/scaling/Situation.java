package dev.spikeproof.control.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.spikeproof.control.scaling.Fleet.Roll;
import org.jspecify.annotations.Nullable;

/**
 * How it was at the last look.
 *
 * @param desired workers wanted
 * @param depth of the queue that decides
 * @param timeInQueue null if nothing was received in the last minute
 * @param cpu how busy the workers keep a processor each
 * @param vitals by the workers' names
 */
public record Situation(Instant at, int desired, QueueDepth depth, Roll roll, Map<String, Vitals> vitals,
		Duration handlerTime, @Nullable Duration timeInQueue, double cpu, RaisedAlarm alarm) {

}
