package dev.spikeproof.encoding.protection.http;

import java.time.Duration;

import dev.spikeproof.encoding.protection.Agent;

/** Where nobody scales, nobody is asked. */
class NoAgent implements Agent {

	@Override
	public boolean protect(Duration time) {
		return false;
	}

	@Override
	public void release() {
		// Nobody knows of a protection.
	}

}
