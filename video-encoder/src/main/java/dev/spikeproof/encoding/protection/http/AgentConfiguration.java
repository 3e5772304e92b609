package dev.spikeproof.encoding.protection.http;

import java.net.http.HttpClient;
import java.time.Duration;

import dev.spikeproof.encoding.protection.Agent;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class AgentConfiguration {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/** ECS sets ECS_AGENT_URI in each container; elsewhere it may be missing. */
	@Bean
	Agent agent(@Value("${ecs.agent.uri:}") String address) {
		if (address.isEmpty()) {
			return new NoAgent();
		}
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build());
		requests.setReadTimeout(PATIENCE);
		return new EcsAgent(RestClient.builder().baseUrl(address).requestFactory(requests).build());
	}

}
