package dev.spikeproof.purchasing.purchase.sqs;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.spikeproof.messaging.inbox.BrokenContract;

/**
 * What the key of an encoder's result says: of which line it is the result, and whether
 * it is a rejection.
 */
record ResultKey(boolean rejection, UUID purchaseId, int line) {

	private static final Pattern KEY = Pattern
		.compile("(renditions|rejections)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9]{1,2})\\.[a-z0-9]{1,5}");

	static ResultKey of(String key) {
		Matcher parts = KEY.matcher(key);
		if (!parts.matches()) {
			throw new BrokenContract("An object was announced whose key is no encoder's result");
		}
		return new ResultKey(parts.group(1).equals("rejections"), UUID.fromString(parts.group(2)),
				Integer.parseInt(parts.group(3)));
	}

}
