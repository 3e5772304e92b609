package dev.spikeproof.local.poison;

import java.util.Map;

/**
 * One message that is meant to fail.
 *
 * @param queue where it goes, without the stage
 * @param eventId by which it is found again
 */
record Dose(Kind kind, String queue, String body, String eventType, String eventId) {

	/** A queue and the event that is read from it. */
	record Purpose(String queue, String event) {

		private static final Map<String, String> EVENTS = Map.of("encoding", "VideoPurchased",
				"purchase-shipments.fifo", "ShipmentUpdated", "purchase-renditions", "ObjectCreated");

		static Purpose of(String queue) {
			return new Purpose(queue, EVENTS.getOrDefault(queue, "PurchasePlaced"));
		}

	}

}
