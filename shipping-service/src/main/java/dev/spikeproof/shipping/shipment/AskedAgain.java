package dev.spikeproof.shipping.shipment;

/** Somebody asked to ship a purchase that has a shipment already. */
record AskedAgain(PurchaseId purchase) {
}
