package dev.spikeproof.purchasing.purchase;

import java.time.Duration;

/**
 * A purchase has come to its end.
 *
 * @param after how long it took from its placing on
 */
record PurchaseDone(Purchase.Status status, Duration after) {

}
