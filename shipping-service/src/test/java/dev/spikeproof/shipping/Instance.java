package dev.spikeproof.shipping;

import java.util.Map;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * A service of its own, with a database of its own, that a test can start and stop. It
 * doesn't listen to the queue, so that it takes nothing from the others.
 */
final class Instance implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private Instance(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts it with what {@link Settings} say, where the properties don't say otherwise.
	 */
	static Instance start(String database, Map<String, Object> properties) {
		Map<String, Object> all = Settings.with(database);
		all.putAll(Map.of("spring.cloud.aws.sqs.listener.auto-startup", false, "server.port", 0));
		all.putAll(properties);
		return new Instance(new SpringApplicationBuilder(ShippingApplication.class, Warehouse.class)
			.run(all.entrySet().stream().map((it) -> "--" + it.getKey() + "=" + it.getValue()).toArray(String[]::new)));
	}

	<T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	RestTestClient http() {
		return RestTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + this.context.getEnvironment().getRequiredProperty("local.server.port"))
			.build();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
