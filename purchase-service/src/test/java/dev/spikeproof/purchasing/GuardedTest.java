package dev.spikeproof.purchasing;

import java.net.http.HttpResponse;

import dev.spikeproof.testing.access.Caller;
import dev.spikeproof.testing.access.TokenIssuer;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service as it is where an issuer is configured. */
public abstract class GuardedTest extends PurchasingTest {

	protected static final TokenIssuer ISSUER = new TokenIssuer();

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
		properties.add("spikeproof.web.client.token-uri", ISSUER::tokenUri);
		properties.add("spikeproof.web.client.id", () -> "purchase-service");
		properties.add("spikeproof.web.client.secret", () -> "secret");
	}

	protected HttpResponse<String> getWith(String token, String path) {
		return send(request(path).header("Authorization", "Bearer " + token).GET());
	}

	protected HttpResponse<String> postWith(String token, String path, String body, String... headers) {
		String[] all = new String[headers.length + 2];
		all[0] = "Authorization";
		all[1] = "Bearer " + token;
		System.arraycopy(headers, 0, all, 2, headers.length);
		return post(path, body, all);
	}

	protected static String token(Caller caller) {
		return ISSUER.token(caller);
	}

}
