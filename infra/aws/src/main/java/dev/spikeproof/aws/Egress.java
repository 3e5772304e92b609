package dev.spikeproof.aws;

/**
 * How a task in a private subnet reaches AWS. S3 is reached by a gateway endpoint,
 * always.
 */
public enum Egress {

	/** Managed, in production one in every zone. */
	NAT_GATEWAY,

	/**
	 * A small machine that does the same: the cheapest, and away while it is replaced.
	 */
	NAT_INSTANCE,

	/** An endpoint for each service of AWS that is called, and no way to the internet. */
	INTERFACE_ENDPOINTS

}
