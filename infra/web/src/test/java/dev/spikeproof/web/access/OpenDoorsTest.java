package dev.spikeproof.web.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OpenDoorsTest {

	private final MockEnvironment settings = new MockEnvironment();

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1", "127.8.8.8" })
	void loopbackMayBeOpen(String address) throws Exception {
		listen(InetAddress.getByName(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "10.0.0.7", "::" })
	void othersMayNot(String address) {
		assertRefused(address, Issuer.ISSUER_URI);
	}

	@Test
	void norMayEveryAddressAtOnce() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(() -> listen(null));
	}

	@Test
	void unlessSomebodySaysSo() throws Exception {
		this.settings.setProperty("spikeproof.web.open-to-all", "true");
		listen(InetAddress.getByName("0.0.0.0"));
	}

	@Test
	void orTokensAreChecked() throws Exception {
		this.settings.setProperty(Issuer.ISSUER_URI, "https://issuer.example");
		listen(InetAddress.getByName("0.0.0.0"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void anEmptyIssuerIsNone(String issuer) {
		this.settings.setProperty(Issuer.ISSUER_URI, issuer);
		assertRefused("0.0.0.0", Issuer.ISSUER_URI);
	}

	@Test
	void keysWithoutAnIssuerAreAMistakeAlsoOnLoopback() {
		this.settings.setProperty(Issuer.JWK_SET_URI, "https://issuer.example/keys");
		assertRefused("127.0.0.1", "issuer");
	}

	private void assertRefused(String address, String hint) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> listen(InetAddress.getByName(address)))
			.withMessageContaining(hint);
	}

	private void listen(@Nullable InetAddress address) throws UnknownHostException {
		TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
		server.setAddress(address);
		new OpenDoors(this.settings).customize(server);
	}

}
