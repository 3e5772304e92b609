package dev.spikeproof.messaging.outbox;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * A message attribute as SNS takes it.
 *
 * @param type {@code String} or {@code Number}
 */
record MessageAttribute(String type, String value) {

	static MessageAttribute of(Object value) {
		return switch (value) {
			case BigDecimal number -> new MessageAttribute("Number", number.toPlainString());
			case Number number -> new MessageAttribute("Number", number.toString());
			default -> new MessageAttribute("String", value.toString());
		};
	}

	int size() {
		return this.type.length() + this.value.getBytes(StandardCharsets.UTF_8).length;
	}

}
