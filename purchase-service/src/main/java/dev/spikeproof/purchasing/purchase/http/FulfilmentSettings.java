package dev.spikeproof.purchasing.purchase.http;

import java.net.URI;
import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the synchronous way finds the services it calls.
 *
 * @param encoderUrls encoders that may be there, asked in turn; behind a load balancer it
 * is one
 */
@Validated
@ConfigurationProperties("purchasing")
record FulfilmentSettings(@NotNull URI shippingUrl, @NotEmpty List<URI> encoderUrls) {
}
