package dev.spikeproof.scaling.policy;

/**
 * How many workers there should be.
 *
 * @param desired running and starting ones together
 * @param reason a sentence with the numbers it follows from
 */
public record Decision(int desired, String reason) {

}
