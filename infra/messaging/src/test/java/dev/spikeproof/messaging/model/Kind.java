package dev.spikeproof.messaging.model;

/** What an event is about, and by which topic it comes into which queue. */
enum Kind {

	/** Its effect is a row in a database, one for each purchase. */
	ORDER("PurchasePlaced", "purchases", "model-shipping"),

	/** Its effect is an object that is written once. */
	VIDEO("VideoPurchased", "purchases", "model-encoding"),

	/** Its effect is the next entry in the history of a purchase. */
	STATUS("ShipmentUpdated", "shipments.fifo", "model-purchase-shipments.fifo");

	final String type;

	final String topic;

	final String queue;

	Kind(String type, String topic, String queue) {
		this.type = type;
		this.topic = topic;
		this.queue = queue;
	}

	boolean isFifo() {
		return this == STATUS;
	}

}
