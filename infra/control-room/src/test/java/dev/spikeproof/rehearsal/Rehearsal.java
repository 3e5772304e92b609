package dev.spikeproof.rehearsal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/**
 * The page and its guard, with everything else played. Run it to look at the page:
 * {@code /rehearsal/spike} and the other scenes' names change what is played.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({ "dev.spikeproof.rehearsal", "dev.spikeproof.control.guard" })
@ConfigurationPropertiesScan("dev.spikeproof.control.guard")
public class Rehearsal {

	public static void main(String[] args) {
		SpringApplication.run(Rehearsal.class, args);
	}

}
