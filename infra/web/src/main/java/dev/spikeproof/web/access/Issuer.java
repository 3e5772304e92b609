package dev.spikeproof.web.access;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Who signs the tokens that count here.
 *
 * @param issuerUri what tokens name as their issuer, for Cognito the user pool's address
 * @param jwkSetUri where its keys are, if not where Cognito has them
 */
@ConfigurationProperties(Issuer.PREFIX)
record Issuer(String issuerUri, @Nullable URI jwkSetUri) {

	/** Spring Boot's own, so that its documentation holds. */
	static final String PREFIX = "spring.security.oauth2.resourceserver.jwt";

	static final String ISSUER_URI = PREFIX + ".issuer-uri";

	static final String JWK_SET_URI = PREFIX + ".jwk-set-uri";

	URL keys() {
		URI keys = (this.jwkSetUri != null) ? this.jwkSetUri : URI.create(this.issuerUri + "/.well-known/jwks.json");
		try {
			return keys.toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException("No address of keys: " + keys, ex);
		}
	}

	/** An issuer is configured. */
	static class Known implements ConfigurationCondition {

		@Override
		public ConfigurationPhase getConfigurationPhase() {
			return ConfigurationPhase.PARSE_CONFIGURATION;
		}

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return StringUtils.hasText(context.getEnvironment().getProperty(ISSUER_URI));
		}

	}

}
