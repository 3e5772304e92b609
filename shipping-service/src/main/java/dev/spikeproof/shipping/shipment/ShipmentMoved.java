package dev.spikeproof.shipping.shipment;

/** A shipment has come to a new status; told within the transaction that moved it. */
public record ShipmentMoved(Shipment shipment) {
}
