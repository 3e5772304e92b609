package dev.spikeproof.shipping.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All shipments there ever were: one for each purchase. */
public interface Shipments {

	/**
	 * Makes this shipment the only one of its purchase. Waits for whoever is doing the
	 * same at this moment.
	 * @return false if the purchase has a shipment already
	 */
	boolean claim(Shipment.Id id, PurchaseId purchase, Instant now);

	/** Keeps what has become of a shipment that was claimed in the same transaction. */
	void book(Shipment shipment);

	Optional<Shipment> of(PurchaseId purchase);

	/**
	 * The booked shipments that are due, the longest due first. They stay locked until
	 * the caller's transaction ends; those that somebody else has locked are left to
	 * them.
	 */
	List<Shipment> lockDue(Instant now, int limit);

	/** Keeps the new status of shipments that were locked in the same transaction. */
	void ship(List<Shipment> shipments);

}
