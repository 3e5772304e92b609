package dev.spikeproof.control.page.http;

import java.net.URI;

/** The purchase-service doesn't answer, or not as it should. */
public class ShopIsAway extends RuntimeException {

	ShopIsAway(URI address, Throwable cause) {
		super("The purchase-service doesn't answer at " + address
				+ ". See whether it runs (./demo status), or set control-room.purchase-url.", cause);
	}

}
