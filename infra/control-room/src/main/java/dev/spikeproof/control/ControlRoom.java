package dev.spikeproof.control;

import java.time.Clock;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the control room; its settings are in {@code application.yaml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@OpenAPIDefinition(info = @Info(title = "control-room", version = "1",
		description = "Where operators see what goes on and look after what failed."))
public class ControlRoom {

	public static void main(String[] args) {
		SpringApplication.run(ControlRoom.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
