package dev.spikeproof.aws.edge;

import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.ClientAttributes;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.StandardAttributesMask;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;

/**
 * What asks the user pool for tokens. None takes a password by itself: people type theirs
 * into the pool's own page only.
 */
record Clients(Environment environment, UserPool pool) {

	/** So long a stolen token is good, and one that is no longer wanted. */
	private static final Duration TOKEN = Duration.hours(1);

	private static final Duration SIGNED_IN = Duration.hours(12);

	/** Where a shopper comes back on a developer's machine (RFC 8252, 7.3). */
	private static final String ON_THIS_MACHINE = "http://localhost:8765/signed-in";

	/**
	 * The shop's page. It can keep no secret, so it sends the code with PKCE (RFC 7636).
	 */
	UserPoolClient shop(OAuthScope scope) {
		List<String> pages = new ArrayList<>(List.of("https://" + this.environment.domain() + "/signed-in"));
		if (!this.environment.production()) {
			pages.add(ON_THIS_MACHINE);
		}
		return this.pool.addClient("Shop", people("shop", false, pages, OAuthScope.OPENID, scope)
			.readAttributes(
					new ClientAttributes().withStandardAttributes(StandardAttributesMask.builder().email(true).build()))
			.writeAttributes(
					new ClientAttributes().withStandardAttributes(StandardAttributesMask.builder().email(true).build()))
			.build());
	}

	/** The load balancer that signs operators in. */
	UserPoolClient desk() {
		return this.pool.addClient("Desk",
				people("desk", true, List.of("https://" + this.environment.host("desk") + "/oauth2/idpresponse"),
						OAuthScope.OPENID)
					.build());
	}

	/** A program that shows a secret (RFC 6749, 4.4). */
	UserPoolClient program(String name, OAuthScope... scopes) {
		return this.pool
			.addClient(name,
					client(name, true).oAuth(OAuthSettings.builder()
						.flows(OAuthFlows.builder().clientCredentials(true).build())
						.scopes(List.of(scopes))
						.build()).build());
	}

	private UserPoolClientOptions.Builder people(String name, boolean secret, List<String> pages,
			OAuthScope... scopes) {
		return client(name, secret).refreshTokenValidity(SIGNED_IN)
			.oAuth(OAuthSettings.builder()
				.flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
				.scopes(List.of(scopes))
				.callbackUrls(pages)
				.build());
	}

	private UserPoolClientOptions.Builder client(String name, boolean secret) {
		return UserPoolClientOptions.builder()
			.userPoolClientName(this.environment.name(name))
			.generateSecret(secret)
			.authFlows(AuthFlow.builder().userPassword(false).build())
			.preventUserExistenceErrors(true)
			.enableTokenRevocation(true)
			.accessTokenValidity(TOKEN)
			.idTokenValidity(TOKEN);
	}

}
