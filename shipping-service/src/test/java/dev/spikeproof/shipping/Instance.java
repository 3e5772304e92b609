package dev.spikeproof.shipping;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * A service of its own, with its own tables in the same database, that a test can start
 * and stop. It doesn't listen to the queue, so that it takes nothing from the others.
 */
final class Instance implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private Instance(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static Instance start(Environment environment, String schema, String... properties) {
		List<String> arguments = new ArrayList<>(List.of(properties));
		// Of an option that comes twice the first is taken.
		arguments.addAll(List.of("spring.flyway.default-schema=" + schema,
				"spring.datasource.url=" + database(environment) + "?currentSchema=" + schema,
				"spring.cloud.aws.sqs.listener.auto-startup=false", "server.port=0"));
		return new Instance(new SpringApplicationBuilder(ShippingApplication.class).sources(Warehouse.class)
			.run(arguments.stream().map((property) -> "--" + property).toArray(String[]::new)));
	}

	static String database(Environment environment) {
		return environment.getRequiredProperty("spring.datasource.url");
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
