package dev.spikeproof.local.spike.report;

/**
 * What the control room showed.
 *
 * @param at seconds since the first customer was due
 * @param backlog visible and in flight
 * @param workers that cost, those that start or stop included
 */
public record Moment(double at, long backlog, int workers, int running, int desired, double cpu) {
}
