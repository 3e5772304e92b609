package dev.spikeproof.local.spike.report;

/**
 * What the loop decided.
 *
 * @param at seconds since the first customer was due
 */
public record Decision(double at, int from, int to, String reason) {
}
