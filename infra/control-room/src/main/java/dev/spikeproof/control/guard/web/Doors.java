package dev.spikeproof.control.guard.web;

import java.util.Optional;

import dev.spikeproof.web.access.AccessRules;
import dev.spikeproof.web.access.Right;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** The whole control room is for operators, and for nobody else. */
@Configuration(proxyBeanMethods = false)
class Doors {

	/**
	 * Where an Application Load Balancer puts the access token of whom it signed in. The
	 * token's own signature is checked, so it doesn't matter who filled the header.
	 */
	private static final String SIGNED_IN = "x-amzn-oidc-accesstoken";

	@Bean
	AccessRules accessRules() {
		return AccessRules.none().allow(Right.INTERNAL, "/ecs/**").allow(Right.group("operators"), "/**");
	}

	@Bean
	BearerTokenResolver bearerTokenResolver() {
		DefaultBearerTokenResolver bearer = new DefaultBearerTokenResolver();
		return (request) -> Optional.ofNullable(bearer.resolve(request)).orElseGet(() -> request.getHeader(SIGNED_IN));
	}

}
