package dev.spikeproof.purchasing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts purchase-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Purchasing {

	public static void main(String[] args) {
		SpringApplication.run(Purchasing.class, args);
	}

}
