package dev.spikeproof.control.scaling;

/**
 * What a worker says of itself.
 *
 * @param jobs that it works on
 * @param handled messages since its start
 * @param handledSeconds that it took for them
 * @param cpu how busy it keeps a processor, 0 to 1
 */
public record Vitals(int jobs, long handled, double handledSeconds, double cpu) {

}
