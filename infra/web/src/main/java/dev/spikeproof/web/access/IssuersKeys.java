package dev.spikeproof.web.access;

import java.net.URL;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys, fetched when the first token comes and kept while the issuer
 * is away. Tokens with invented keys make it ask twice in 30 s at most, not once each.
 */
class IssuersKeys implements JWKSource<SecurityContext> {

	private static final int PATIENCE = (int) Duration.ofSeconds(1).toMillis();

	private static final int LARGEST = 50 * 1024;

	private static final Duration OUTAGE = Duration.ofHours(4);

	private final JWKSource<SecurityContext> keys;

	private volatile boolean known;

	IssuersKeys(URL address) {
		this.keys = JWKSourceBuilder
			.<SecurityContext>create(address, new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST))
			.refreshAheadCache(false)
			.outageTolerant(OUTAGE.toMillis())
			.build();
	}

	@Override
	public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
		try {
			List<JWK> found = this.keys.get(selector, context);
			this.known = true;
			return found;
		}
		catch (RateLimitReachedException ex) {
			if (this.known) {
				return List.of();
			}
			throw ex;
		}
	}

}
