package dev.spikeproof.web.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.DelegatingJwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Which tokens are good, and what they hold: Cognito's access tokens (Amazon Cognito
 * Developer Guide, "Understanding the access token").
 */
class Tokens {

	private final JwtDecoder decoder;

	Tokens(Issuer issuer) {
		NimbusJwtDecoder nimbus = NimbusJwtDecoder.withJwkSource(new IssuersKeys(issuer.keys()))
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.build();
		JwtTimestampValidator time = new JwtTimestampValidator();
		time.setAllowEmptyExpiryClaim(false);
		// An id token is signed by the same key, names the same issuer and grants
		// nothing.
		nimbus.setJwtValidator(
				JwtValidators.createDefaultWithValidators(List.of(time, new JwtIssuerValidator(issuer.issuerUri()),
						new JwtClaimValidator<String>("token_use", (use) -> "access".equals(use)),
						new JwtClaimValidator<String>(JwtClaimNames.SUB, Tokens::says),
						new JwtClaimValidator<String>("client_id", Tokens::says))));
		this.decoder = nimbus;
	}

	JwtDecoder decoder() {
		return this.decoder;
	}

	/**
	 * Not Spring's configurer for resource servers, which adds a route of its own
	 * ({@code /.well-known/oauth-protected-resource}) and sends callers there.
	 */
	BearerTokenAuthenticationFilter filter(AccessRules rules, BearerTokenResolver shown, Refusals refusals) {
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider(this.decoder);
		provider.setJwtAuthenticationConverter(converter());
		BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(new ProviderManager(provider),
				(AuthenticationConverter) (request) -> {
					// Who may come without a token isn't turned away for an old one.
					String token = rules.isOpen(request) ? null : shown.resolve(request);
					return (token != null) ? new BearerTokenAuthenticationToken(token) : null;
				});
		filter.setAuthenticationEntryPoint(refusals);
		filter.setAuthenticationFailureHandler(refusals::commence);
		return filter;
	}

	private static JwtAuthenticationConverter converter() {
		JwtGrantedAuthoritiesConverter groups = new JwtGrantedAuthoritiesConverter();
		groups.setAuthoritiesClaimName("cognito:groups");
		groups.setAuthorityPrefix(Right.GROUP);
		JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
		converter.setJwtGrantedAuthoritiesConverter(
				new DelegatingJwtGrantedAuthoritiesConverter(List.of(new JwtGrantedAuthoritiesConverter(), groups)));
		return converter;
	}

	private static boolean says(@Nullable String claim) {
		return claim != null && !claim.isBlank();
	}

}
