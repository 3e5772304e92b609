package dev.spikeproof.control.guard.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which names it may be called.
 *
 * @param allowedHosts names besides those of loopback, without a port
 */
@ConfigurationProperties("control-room")
record GuardSettings(@DefaultValue List<String> allowedHosts) {

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

	private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:]+]|[a-z0-9._-]+)(:[0-9]{1,5})?");

	/**
	 * Whether a Host header (RFC 9110, 7.2) names this program. A page elsewhere whose
	 * name resolves to this machine (DNS rebinding) sends its own.
	 */
	boolean isOurs(@Nullable String host) {
		if (host == null) {
			return false;
		}
		Matcher parts = HOST.matcher(host.toLowerCase(Locale.ROOT));
		return parts.matches() && (LOOPBACK.contains(parts.group(1))
				|| this.allowedHosts.stream().anyMatch((allowed) -> allowed.equalsIgnoreCase(parts.group(1))));
	}

}
