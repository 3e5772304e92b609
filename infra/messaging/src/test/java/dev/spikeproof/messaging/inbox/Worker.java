package dev.spikeproof.messaging.inbox;

import java.util.Map;
import java.util.TreeMap;

import dev.spikeproof.local.environment.Aws;
import dev.spikeproof.testing.TestEnvironment;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** A service that does nothing but listen to one queue, without a database. */
final class Worker implements AutoCloseable {

	private static final Map<String, Object> MESSAGING = Map.of("spring.config.import", "classpath:messaging.yaml");

	private final ConfigurableApplicationContext context;

	private Worker(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** One with the house's inbox. */
	static Worker start(TestQueue queue, Handler handler) {
		return start(queue, handler, Map.of());
	}

	static Worker start(TestQueue queue, Handler handler, Map<String, Object> more) {
		Map<String, Object> ours = new TreeMap<>(more);
		ours.putAll(MESSAGING);
		return run(Ours.class, queue.name, TestEnvironment.get().aws(), handler, ours);
	}

	/**
	 * One with the house's inbox or with Spring Cloud AWS's own settings, wherever AWS
	 * is.
	 */
	static Worker start(String queue, Aws aws, boolean ours, Handler handler) {
		return ours ? run(Ours.class, queue, aws, handler, MESSAGING) : run(Stock.class, queue, aws, handler, Map.of());
	}

	private static Worker run(Class<?> configuration, String queue, Aws aws, Handler handler,
			Map<String, Object> more) {
		Map<String, Object> properties = new TreeMap<>(Map.of("queue", queue, "spring.cloud.aws.endpoint",
				aws.endpoint(), "spring.cloud.aws.region.static", aws.region(),
				"spring.cloud.aws.credentials.access-key", aws.accessKey(), "spring.cloud.aws.credentials.secret-key",
				aws.secretKey(), "spring.cloud.aws.sqs.listener.poll-timeout", "1s", "spring.main.banner-mode", "off",
				"spring.main.keep-alive", true, "spikeproof.stage", TestQueue.STAGE));
		properties.putAll(more);
		return new Worker(new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE)
			.initializers((context) -> context.getBeanFactory().registerSingleton("handler", handler))
			.run(properties.entrySet()
				.stream()
				.map((it) -> "--" + it.getKey() + "=" + it.getValue())
				.toArray(String[]::new)));
	}

	boolean isStopping() {
		return this.context.getBean(ListenerLifecycle.class).isStopping();
	}

	MeterRegistry meters() {
		return this.context.getBean(MeterRegistry.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	@FunctionalInterface
	interface Handler {

		void handle(Message<String> message) throws Exception;

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
	static class Ours {

		@Bean
		Listener listener(Handler handler) {
			return new Listener(handler);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class,
			excludeName = "dev.spikeproof.messaging.MessagingAutoConfiguration")
	static class Stock {

		@Bean
		Listener listener(Handler handler) {
			return new Listener(handler);
		}

	}

	record Listener(Handler handler) {

		@SqsListener("${queue}")
		void on(Message<String> message) throws Exception {
			this.handler.handle(message);
		}

	}

}
