package dev.spikeproof.control.scaling.http;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;

import dev.spikeproof.control.scaling.Checkup;
import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.ScalingSettings;
import dev.spikeproof.control.scaling.ScalingSettings.FleetSettings;
import dev.spikeproof.control.scaling.Waits;
import dev.spikeproof.web.access.OwnToken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class FleetConfiguration {

	/** Who is slower than that is taken for away. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	/** An engine takes its time to make a container. */
	private static final Duration PATIENCE_WITH_FLEETS = Duration.ofSeconds(5);

	@Bean
	Fleet fleet(ScalingSettings settings, Clock clock) {
		FleetSettings fleet = settings.fleet();
		return fleet.url().isEmpty() ? new UnmanagedFleet(fleet, new Addresses("dns:"), client(PATIENCE).build(), clock)
				: new SupervisedFleet(client(PATIENCE_WITH_FLEETS).baseUrl(fleet.url())
					.defaultHeader("Authorization", "Bearer " + fleet.token())
					.build());
	}

	@Bean
	Checkup checkup(ObjectProvider<OwnToken> token) {
		return new ScrapedVitals(ofMeters(token));
	}

	@Bean
	Waits waits(ScalingSettings settings, ObjectProvider<OwnToken> token) {
		return new ScrapedWaits(settings.receivers(), ofMeters(token));
	}

	private static RestClient ofMeters(ObjectProvider<OwnToken> token) {
		RestClient.Builder client = client(PATIENCE);
		token.ifAvailable(client::requestInterceptor);
		return client.build();
	}

	/**
	 * Not the observed one: a look every two seconds would be a trace every two seconds.
	 */
	private static RestClient.Builder client(Duration patience) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build());
		requests.setReadTimeout(patience);
		return RestClient.builder().requestFactory(requests);
	}

}
