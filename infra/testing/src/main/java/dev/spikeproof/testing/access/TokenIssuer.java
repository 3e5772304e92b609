package dev.spikeproof.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A user pool on this machine: signs access tokens with the claims of Cognito's, shows
 * its public keys where Cognito does, and has a token endpoint for client credentials.
 */
public final class TokenIssuer implements AutoCloseable {

	private static final String POOL = "/pool";

	private final AtomicInteger keysShown = new AtomicInteger();

	private final AtomicInteger tokensGranted = new AtomicInteger();

	private final RSAKey key = newKey("1");

	/** Pretends to be the same key. */
	private final RSAKey strangersKey = newKey("1");

	private final HttpServer server;

	public TokenIssuer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext(POOL + "/.well-known/jwks.json", (exchange) -> {
			this.keysShown.incrementAndGet();
			answer(exchange, new JWKSet(this.key.toPublicJWK()).toString());
		});
		this.server.createContext("/oauth2/token", (exchange) -> {
			this.tokensGranted.incrementAndGet();
			answer(exchange, "{\"access_token\":\"%s\",\"expires_in\":3600,\"token_type\":\"Bearer\"}"
				.formatted(token(Caller.INTERNAL)));
		});
		this.server.start();
	}

	public String uri() {
		return at(POOL);
	}

	public String tokenUri() {
		return at("/oauth2/token");
	}

	private String at(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	/** How often the keys were asked for. */
	public int keysShown() {
		return this.keysShown.get();
	}

	/** How many tokens the token endpoint has given. */
	public int tokensGranted() {
		return this.tokensGranted.get();
	}

	/** Any token of this caller; he must have one. */
	public String token(Caller caller) {
		return switch (caller) {
			case NONE -> throw new IllegalArgumentException("Who has no token has none");
			case EXPIRED -> sign((claims) -> claims.claim("scope", "shop/buy")
				.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(2)))));
			case FOREIGN_KEY -> sign(this.strangersKey, shopper("mallory"));
			case FOREIGN_ISSUER -> sign((claims) -> claims.claim("scope", "shop/buy").issuer(at("/another-pool")));
			case ID_TOKEN -> sign((claims) -> claims.claim("scope", "shop/buy").claim("token_use", "id"));
			case SHOPPER -> sign(this.key, shopper("ada"));
			case PARTNER -> partner("partner-1");
			case OPERATOR ->
				sign((claims) -> claims.claim("scope", "openid").claim("cognito:groups", List.of("operators")));
			case INTERNAL ->
				sign((claims) -> claims.subject("inside").claim("client_id", "inside").claim("scope", "internal/work"));
		};
	}

	/** A token of the shopper with this {@code sub}. */
	public String shopperNamed(String sub) {
		return sign(this.key, shopper(sub));
	}

	/** A token of the partner's system with this {@code client_id}. */
	public String partner(String clientId) {
		return sign(
				(claims) -> claims.subject(clientId).claim("client_id", clientId).claim("scope", "partners/orders"));
	}

	/** A token that is good, but for what is changed. */
	public String sign(UnaryOperator<JWTClaimsSet.Builder> change) {
		return sign(this.key, change);
	}

	/** A token whose key isn't the issuer's, nor named as one of his. */
	public String signedWithAnInventedKey() {
		return sign(newKey(UUID.randomUUID().toString()), shopper("mallory"));
	}

	private static UnaryOperator<JWTClaimsSet.Builder> shopper(String sub) {
		return (claims) -> claims.subject(sub).claim("scope", "openid shop/buy");
	}

	private String sign(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(uri())
			.subject("somebody")
			.claim("client_id", "shop-page")
			.claim("token_use", "access")
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now.minus(Duration.ofMinutes(5))))
			.expirationTime(Date.from(now.plus(Duration.ofHours(1))));
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
				change.apply(claims).build());
		try {
			token.sign(new RSASSASigner(key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	private static RSAKey newKey(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void answer(HttpExchange exchange, String json) throws IOException {
		try (exchange) {
			byte[] body = json.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
