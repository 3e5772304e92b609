package dev.spikeproof.web.access;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What is needed whether or not tokens are checked here. */
@AutoConfiguration
class ClientAutoConfiguration {

	@Bean
	OpenDoors openDoors(Environment settings) {
		return new OpenDoors(settings);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(prefix = ClientSettings.PREFIX, name = "token-uri")
	@EnableConfigurationProperties(ClientSettings.class)
	static class WithCredentials {

		@Bean
		OwnToken ownToken(ClientSettings client) {
			return new OwnToken(client);
		}

	}

}
