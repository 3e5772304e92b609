package dev.spikeproof.local.chaos;

/** What can happen to the system. */
enum Fault {

	KILL_PURCHASING("kill -9 purchase-service"),

	KILL_SHIPPING("kill -9 a shipping-service"),

	KILL_ENCODER_AT_WORK("kill -9 a video-encoder while its ffmpeg runs"),

	KILL_PURCHASE_RELAY("kill -9 purchase-service between publish and settle"),

	KILL_SHIPMENT_RELAY("kill -9 a shipping-service between publish and settle"),

	KILL_AFTER_SETTLE("kill -9 purchase-service the moment it has settled"),

	FREEZE_PURCHASING("stop purchase-service for longer than a message is invisible"),

	FREEZE_SHIPPING("stop a shipping-service for longer than a message is invisible"),

	FREEZE_ENCODER("stop a video-encoder for longer than a message is invisible"),

	LOSE_AWS("stop LocalStack: connections hang"),

	CUT_DATABASE("cut all connections to PostgreSQL"),

	RESTART_DATABASE("kill PostgreSQL and let it recover");

	private final String words;

	Fault(String words) {
		this.words = words;
	}

	@Override
	public String toString() {
		return this.words;
	}

}
