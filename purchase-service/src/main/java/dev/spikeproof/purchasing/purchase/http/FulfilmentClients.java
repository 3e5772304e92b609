package dev.spikeproof.purchasing.purchase.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

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
	ShippingClient shippingClient(RestClient.Builder builder, FulfilmentSettings settings) {
		return new ShippingClient(client(builder, settings.shippingUrl()));
	}

	@Bean
	EncoderClient encoderClient(RestClient.Builder builder, FulfilmentSettings settings) {
		return new EncoderClient(settings.encoderUrls().stream().map((url) -> client(builder, url)).toList());
	}

	private static RestClient client(RestClient.Builder builder, URI url) {
		HttpClient http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(2))
			.build();
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(LONGEST);
		return builder.clone().baseUrl(url).requestFactory(requests).build();
	}

}
