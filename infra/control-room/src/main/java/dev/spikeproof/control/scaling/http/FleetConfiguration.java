package dev.spikeproof.control.scaling.http;

import java.net.http.HttpClient;
import java.time.Duration;

import dev.spikeproof.control.scaling.Checkup;
import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.ScalingSettings;
import dev.spikeproof.control.scaling.ScalingSettings.FleetSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class FleetConfiguration {

	/** Who is slower than that is taken for away. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	@Bean
	Fleet fleet(ScalingSettings settings) {
		FleetSettings fleet = settings.fleet();
		return (fleet.url() == null) ? new UnmanagedFleet(fleet) : new SupervisedFleet(
				client().baseUrl(fleet.url()).defaultHeader("Authorization", "Bearer " + fleet.token()).build());
	}

	@Bean
	Checkup checkup() {
		return new ScrapedVitals(client().build());
	}

	/**
	 * Not the observed one: a look every two seconds would be a trace every two seconds.
	 */
	private static RestClient.Builder client() {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build());
		requests.setReadTimeout(PATIENCE);
		return RestClient.builder().requestFactory(requests);
	}

}
