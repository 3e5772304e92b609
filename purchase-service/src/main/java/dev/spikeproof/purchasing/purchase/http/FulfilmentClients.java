package dev.spikeproof.purchasing.purchase.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

import dev.spikeproof.web.access.OwnToken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class FulfilmentClients {

	/**
	 * Longer than any customer waits, so that it only ends what nobody waits for any
	 * more.
	 */
	private static final Duration LONGEST = Duration.ofSeconds(65);

	@Bean
	ShippingClient shippingClient(RestClient.Builder builder, ObjectProvider<OwnToken> token,
			FulfilmentSettings settings) {
		return new ShippingClient(client(builder, token, settings.shippingUrl()));
	}

	@Bean
	EncoderClient encoderClient(RestClient.Builder builder, ObjectProvider<OwnToken> token,
			FulfilmentSettings settings) {
		return new EncoderClient(settings.encoderUrls().stream().map((url) -> client(builder, token, url)).toList());
	}

	private static RestClient client(RestClient.Builder builder, ObjectProvider<OwnToken> token, URI url) {
		HttpClient http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(2))
			.build();
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(LONGEST);
		RestClient.Builder client = builder.clone().baseUrl(url).requestFactory(requests);
		token.ifAvailable(client::requestInterceptor);
		return client.build();
	}

}
