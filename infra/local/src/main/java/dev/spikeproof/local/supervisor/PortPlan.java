package dev.spikeproof.local.supervisor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.spikeproof.local.terminal.CannotRun;

/**
 * Where everything listens: at a fixed distance from one port, so that all move together.
 */
public record PortPlan(int base) {

	public static final int DEFAULT_BASE = 8080;

	private static final int LOWEST = 1024;

	private static final int HIGHEST = 65535;

	private static final int LARGEST_DISTANCE = 66;

	private static final int FIRST_FURTHER = 20;

	/** Encoders at most: the first, and those on the ports before further shippers. */
	public static final int MOST_ENCODERS = 10;

	public PortPlan {
		if (base < LOWEST || base > HIGHEST - LARGEST_DISTANCE) {
			throw new CannotRun("The port base " + base + " is out of range: take one from " + LOWEST + " to "
					+ (HIGHEST - LARGEST_DISTANCE) + ", all ports up to " + LARGEST_DISTANCE + " above it are used.");
		}
	}

	public int purchaseService() {
		return this.base;
	}

	public int shippingService() {
		return this.base + 1;
	}

	public int videoEncoder() {
		return videoEncoder(1);
	}

	/** Where one of the encoders listens, 1 to {@value #MOST_ENCODERS}. */
	public int videoEncoder(int number) {
		return (number == 1) ? this.base + 2 : further(number - 2);
	}

	public int controlRoom() {
		return this.base + 10;
	}

	/** Where the supervisor starts and stops encoders for whoever scales them. */
	public int fleet() {
		return this.base + 11;
	}

	public int database() {
		return this.base + 32;
	}

	public int localStack() {
		return this.base + LARGEST_DISTANCE;
	}

	/** Where traces are shown, if that is wanted. */
	public int zipkin() {
		return this.base + 41;
	}

	public URI zipkinPage() {
		return URI.create("http://127.0.0.1:" + zipkin() + "/");
	}

	/** For one more of those that can be many, 0 to 11. */
	int further(int number) {
		return this.base + FIRST_FURTHER + number;
	}

	/** All ports by the name of what listens there. */
	public Map<String, Integer> all() {
		Map<String, Integer> all = new LinkedHashMap<>();
		all.put("localstack", localStack());
		all.put("postgresql", database());
		all.put("shipping-service", shippingService());
		all.put("video-encoder", videoEncoder());
		all.put("control-room", controlRoom());
		all.put("fleet", fleet());
		all.put("purchase-service", purchaseService());
		return all;
	}

}
