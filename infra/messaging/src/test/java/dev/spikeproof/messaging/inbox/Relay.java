package dev.spikeproof.messaging.inbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.spikeproof.messaging.outbox.Outbox;
import dev.spikeproof.testing.TestEnvironment;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that does nothing but empty an outbox, which others may share. */
final class Relay implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private Relay(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** One that takes few events at once, so that several have something to do. */
	static Relay start(String database) {
		Map<String, Object> properties = new TreeMap<>(Map.of("spring.flyway.locations", "classpath:db/messaging",
				"spring.main.banner-mode", "off", "spikeproof.stage", TestQueue.STAGE, "spikeproof.outbox.claim", "7",
				"spikeproof.outbox.sweep", "50ms"));
		TestEnvironment.aws((name, value) -> properties.put(name, value.get()));
		TestEnvironment.database((name, value) -> properties.put(name, value.get()), database);
		return new Relay(new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties(properties)
			.run());
	}

	/** Records events in one transaction. */
	void record(Consumer<Outbox> events) {
		this.context.getBean(TransactionTemplate.class)
			.executeWithoutResult((status) -> events.accept(this.context.getBean(Outbox.class)));
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
