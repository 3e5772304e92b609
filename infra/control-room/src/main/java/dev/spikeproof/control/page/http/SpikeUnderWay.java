package dev.spikeproof.control.page.http;

/** One spike at a time. */
public class SpikeUnderWay extends RuntimeException {

	SpikeUnderWay() {
		super("A spike is under way. Start the next one when its videos are placed.");
	}

}
