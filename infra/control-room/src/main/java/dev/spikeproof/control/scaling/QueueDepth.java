package dev.spikeproof.control.scaling;

/**
 * How many messages a queue and its dead-letter queue hold, as far as SQS knows at once.
 *
 * @param name without the stage
 * @param visible that wait
 * @param inFlight received and not deleted yet
 * @param delayed not to be received yet
 * @param deadLetters in its dead-letter queue
 */
public record QueueDepth(String name, long visible, long inFlight, long delayed, long deadLetters) {

}
