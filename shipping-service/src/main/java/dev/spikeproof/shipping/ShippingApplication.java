package dev.spikeproof.shipping;

import java.time.Clock;

import dev.spikeproof.web.access.AccessRules;
import dev.spikeproof.web.access.Right;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service; its settings are in {@code application.yaml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@OpenAPIDefinition(info = @Info(title = "shipping-service", version = "1",
		description = "Ships what is physical in a purchase, once, and keeps the stock."))
public class ShippingApplication {

	public static void main(String[] args) {
		SpringApplication.run(ShippingApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Nobody calls it but the services. */
	@Bean
	AccessRules accessRules() {
		return AccessRules.none().allow(Right.INTERNAL, "/shipments/**", "/stock/**");
	}

}
