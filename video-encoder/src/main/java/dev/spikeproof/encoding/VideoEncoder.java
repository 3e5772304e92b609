package dev.spikeproof.encoding;

import java.time.Clock;

import dev.spikeproof.web.access.AccessRules;
import dev.spikeproof.web.access.Right;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@OpenAPIDefinition(info = @Info(title = "video-encoder", version = "1",
		description = "Encodes the videos of purchases, one request for each"))
@EnableScheduling
@SpringBootApplication
@EnableConfigurationProperties(EncoderSettings.class)
public class VideoEncoder {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Nobody calls it but the services. */
	@Bean
	AccessRules accessRules() {
		return AccessRules.none().allow(Right.INTERNAL, "/encodings");
	}

	public static void main(String[] args) {
		SpringApplication.run(VideoEncoder.class, args);
	}

}
