package dev.spikeproof.control.guard.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a request that changes something has to show: 256 random bits, new with each
 * start. Other origins can't read the answer that tells it.
 */
@Component
class ControlToken {

	static final String HEADER = "X-Control-Token";

	private final String text;

	ControlToken() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	boolean is(@Nullable String shown) {
		return shown != null && MessageDigest.isEqual(this.text.getBytes(StandardCharsets.US_ASCII),
				shown.getBytes(StandardCharsets.UTF_8));
	}

	String text() {
		return this.text;
	}

}
