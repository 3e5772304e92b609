package dev.spikeproof.web.access;

import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;

import tools.jackson.databind.json.JsonMapper;

/** Checks tokens in front of everything, where an issuer is configured. */
@AutoConfiguration
@Conditional(Issuer.Known.class)
@EnableConfigurationProperties(Issuer.class)
@EnableWebSecurity
@Import(Tokens.class)
class AccessAutoConfiguration {

	/**
	 * A load balancer and ECS ask for the health without a token. Meters tell how the
	 * business goes, so they are for the inside.
	 */
	private static final AccessRules BEFORE = AccessRules.none()
		.allow(Right.EVERYBODY, "GET /actuator/health/liveness", "GET /actuator/health/readiness")
		.allow(Right.INTERNAL, "/actuator/**");

	private static final AccessRules AFTER = AccessRules.none()
		.allow(Right.INTERNAL, "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml");

	private final AccessRules rules;

	AccessAutoConfiguration(AccessRules service) {
		this.rules = BEFORE.and(service).and(AFTER);
	}

	@Bean
	SecurityFilterChain guardedDoors(HttpSecurity http, Tokens tokens, ObjectProvider<BearerTokenResolver> resolver,
			JsonMapper json) {
		Refusals refusals = new Refusals(json);
		return http.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((routes) -> {
				for (AccessRules.Rule rule : this.rules.rules()) {
					if (rule.right().equals(Right.EVERYBODY)) {
						routes.requestMatchers(rule.matcher()).permitAll();
					}
					else {
						routes.requestMatchers(rule.matcher()).hasAuthority(rule.right().authority());
					}
				}
				routes.anyRequest().denyAll();
			})
			.addFilter(tokens.filter(this.rules, resolver.getIfAvailable(DefaultBearerTokenResolver::new), refusals))
			.exceptionHandling((problems) -> problems.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.build();
	}

	/** Before the service's filters, after those that measure and trace. */
	@Bean
	DelegatingFilterProxyRegistrationBean accessFilter() {
		DelegatingFilterProxyRegistrationBean filter = new DelegatingFilterProxyRegistrationBean(
				AbstractSecurityWebApplicationInitializer.DEFAULT_FILTER_NAME);
		filter.setOrder(-100);
		return filter;
	}

	/** Three spans more in each trace would say nothing. */
	@Bean
	SecurityObservationSettings securityObservationSettings() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	OpenApiCustomizer tokensInTheApiDocs() {
		return new DocumentedRights(this.rules);
	}

}
