package dev.spikeproof.shipping;

import java.util.HashMap;
import java.util.Map;

import dev.spikeproof.testing.TestEnvironment;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a service to the environment of this machine. */
final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("machine", with("shipping")));
	}

	/** With the database of this name. */
	static Map<String, Object> with(String database) {
		Map<String, Object> settings = new HashMap<>();
		TestEnvironment.aws((name, value) -> settings.put(name, value.get()));
		TestEnvironment.database((name, value) -> settings.put(name, value.get()), database);
		return settings;
	}

}
