package dev.spikeproof.testing.access;

/** Everyone who may knock. */
public enum Caller {

	NONE(false), EXPIRED(false), FOREIGN_KEY(false), FOREIGN_ISSUER(false), ID_TOKEN(false), SHOPPER(true),
	PARTNER(true), OPERATOR(true), INTERNAL(true);

	private final boolean known;

	Caller(boolean known) {
		this.known = known;
	}

	/** Whether he shows a good token, whatever it is good for. */
	boolean isKnown() {
		return this.known;
	}

}
