package dev.spikeproof.purchasing.purchase.http;

import java.net.URI;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the synchronous way finds the services it calls. */
@Validated
@ConfigurationProperties("purchasing")
record FulfilmentSettings(@NotNull URI shippingUrl, @NotNull URI encoderUrl) {
}
