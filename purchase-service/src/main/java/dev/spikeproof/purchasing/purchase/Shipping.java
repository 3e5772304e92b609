package dev.spikeproof.purchasing.purchase;

import java.time.Duration;
import java.util.List;

/** Asks for a shipment and waits for it. */
public interface Shipping {

	/**
	 * Ships the physical lines, or finds them shipped already.
	 * @throws NotDone if they aren't shipped in time; asking again is safe
	 */
	List<Progress> ship(Purchase purchase, Duration patience);

}
