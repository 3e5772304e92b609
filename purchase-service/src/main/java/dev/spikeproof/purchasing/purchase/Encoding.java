package dev.spikeproof.purchasing.purchase;

/** Asks for an encoding and waits for it. */
public interface Encoding {

	/**
	 * Encodes the line's video, or finds it encoded already.
	 * @throws NotDone if it can't be encoded just now; asking again is safe
	 */
	Progress encode(Purchase purchase, Line line);

}
