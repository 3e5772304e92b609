package dev.spikeproof.web.access;

import java.net.URI;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * As whom this service calls others.
 *
 * @param tokenUri the issuer's token endpoint, for Cognito that of the pool's domain
 */
@Validated
@ConfigurationProperties(ClientSettings.PREFIX)
record ClientSettings(@NotNull URI tokenUri, @NotBlank String id, @NotBlank String secret) {

	static final String PREFIX = "spikeproof.web.client";

	@Override
	public String toString() {
		return this.id;
	}

}
