package dev.spikeproof.control;

import java.util.HashMap;
import java.util.Map;

import dev.spikeproof.testing.TestEnvironment;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the control room to the environment of this machine. */
public final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Map<String, Object> settings = new HashMap<>();
		TestEnvironment.aws((name, value) -> settings.put(name, value.get()));
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("machine", settings));
	}

}
