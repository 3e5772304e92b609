package dev.spikeproof.shipping.stock;

/**
 * How many of an item can still be taken.
 */
public record Stock(Sku sku, int quantity) {
}
