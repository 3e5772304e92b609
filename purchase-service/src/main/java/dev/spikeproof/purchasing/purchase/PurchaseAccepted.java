package dev.spikeproof.purchasing.purchase;

/**
 * A purchase and its events are stored.
 *
 * @param waits whether its customer waits until it is done
 * @param begin when its order came, as {@link System#nanoTime} has it
 */
record PurchaseAccepted(boolean waits, long begin) {

}
