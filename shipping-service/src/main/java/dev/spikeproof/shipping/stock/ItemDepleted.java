package dev.spikeproof.shipping.stock;

import java.time.Instant;

/** The last of an item has been taken; told within the transaction that took it. */
public record ItemDepleted(Sku sku, Instant at) {
}
