package dev.spikeproof.encoding.video;

import java.util.UUID;

/**
 * One video line of a purchase that is to be encoded. Purchase and line say which result
 * it is; for the same two there is one result only.
 *
 * @param line its number in the purchase, from 1
 * @param uploadKey where the customer's video lies
 */
public record Encoding(UUID purchaseId, int line, Preset preset, String uploadKey) {
}
