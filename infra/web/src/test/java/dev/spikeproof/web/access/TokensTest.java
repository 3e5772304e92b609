package dev.spikeproof.web.access;

import java.net.URI;

import dev.spikeproof.testing.access.Caller;
import dev.spikeproof.testing.access.TokenIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokensTest {

	private final TokenIssuer issuer = new TokenIssuer();

	private final JwtDecoder decoder = new Tokens(new Issuer(this.issuer.uri(), null)).decoder();

	@AfterEach
	void close() {
		this.issuer.close();
	}

	@ParameterizedTest
	@EnumSource(names = { "SHOPPER", "PARTNER", "OPERATOR", "INTERNAL" })
	void takesAccessTokensOfTheIssuer(Caller caller) {
		assertThat(this.decoder.decode(this.issuer.token(caller)).getSubject()).isNotBlank();
	}

	@ParameterizedTest
	@EnumSource(names = { "EXPIRED", "FOREIGN_KEY", "FOREIGN_ISSUER", "ID_TOKEN" })
	void refusesOthers(Caller caller) {
		assertRefused(this.issuer.token(caller));
	}

	@Test
	void refusesATokenThatNamesNobodyOrNeverEnds() {
		assertRefused(this.issuer.sign((claims) -> claims.subject(null)));
		assertRefused(this.issuer.sign((claims) -> claims.claim("client_id", " ")));
		assertRefused(this.issuer.sign((claims) -> claims.expirationTime(null)));
	}

	@Test
	void refusesATokenThatNobodySigned() {
		String signed = this.issuer.token(Caller.SHOPPER);
		assertRefused("eyJhbGciOiJub25lIn0" + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1));
	}

	@Test
	void asksForNoKeysBeforeATokenComesAndThenOnce() {
		assertThat(this.issuer.keysShown()).isZero();
		for (int i = 0; i < 10; i++) {
			this.decoder.decode(this.issuer.token(Caller.SHOPPER));
		}
		assertThat(this.issuer.keysShown()).isEqualTo(1);
	}

	@Test
	void inventedKeysDontMakeItAskEachTime() {
		this.decoder.decode(this.issuer.token(Caller.SHOPPER));
		for (int i = 0; i < 10; i++) {
			assertRefused(this.issuer.signedWithAnInventedKey());
		}
		assertThat(this.issuer.keysShown()).isLessThan(4);
		this.decoder.decode(this.issuer.token(Caller.SHOPPER));
	}

	@Test
	void blamesNoTokenWhenTheIssuerIsAway() {
		JwtDecoder alone = new Tokens(new Issuer(this.issuer.uri(), URI.create("http://127.0.0.1:9/keys"))).decoder();
		for (int i = 0; i < 5; i++) {
			assertThatExceptionOfType(JwtException.class)
				.isThrownBy(() -> alone.decode(this.issuer.token(Caller.SHOPPER)))
				.isNotInstanceOf(BadJwtException.class);
		}
	}

	private void assertRefused(String token) {
		assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> this.decoder.decode(token));
	}

}
