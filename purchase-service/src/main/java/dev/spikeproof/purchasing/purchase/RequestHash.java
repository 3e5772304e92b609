package dev.spikeproof.purchasing.purchase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests ask for the same, however their JSON is written. */
final class RequestHash {

	private RequestHash() {
	}

	static String of(Order order) {
		StringBuilder canonical = new StringBuilder(order.customer());
		for (Order.Item item : order.items()) {
			canonical.append('\n')
				.append(item.sku())
				.append('\t')
				.append(item.quantity())
				.append('\t')
				.append(item.uploadId());
		}
		try {
			byte[] bytes = canonical.toString().getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
