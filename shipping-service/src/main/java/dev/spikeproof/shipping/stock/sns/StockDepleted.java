package dev.spikeproof.shipping.stock.sns;

import java.time.Instant;

/** As in {@code contracts/StockDepleted.schema.json}. */
record StockDepleted(String sku, Instant occurredAt) {
}
