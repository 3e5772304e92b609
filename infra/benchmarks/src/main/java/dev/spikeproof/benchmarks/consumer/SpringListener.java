package dev.spikeproof.benchmarks.consumer;

import java.util.HashMap;
import java.util.Map;

import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Round;
import dev.spikeproof.local.environment.Database;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A Spring Boot application with {@code @SqsListener}, started anew for each round.
 *
 * @param properties what it is told beyond where everything is
 */
record SpringListener(String name, String what, Broker broker, Database database, int messages,
		Map<String, Object> properties) implements Rival {

	@Override
	public Round compete() throws InterruptedException {
		Tally tally = new Tally(this.messages);
		try (FilledQueue queue = this.broker.queue(this.name.replaceAll("[^a-z]+", "-"), this.messages);
				ConfigurableApplicationContext _ = start(queue, tally)) {
			return tally.await(queue);
		}
	}

	private ConfigurableApplicationContext start(FilledQueue queue, Tally tally) {
		ApplicationContextInitializer<GenericApplicationContext> withTally = (context) -> context
			.registerBean(Tally.class, () -> tally);
		return new SpringApplicationBuilder(ListeningApplication.class).web(WebApplicationType.NONE)
			.initializers(withTally)
			.registerShutdownHook(false)
			.logStartupInfo(false)
			.bannerMode(org.springframework.boot.Banner.Mode.OFF)
			.run(everything(queue).entrySet()
				.stream()
				.map((it) -> "--" + it.getKey() + "=" + it.getValue())
				.toArray(String[]::new));
	}

	private Map<String, Object> everything(FilledQueue queue) {
		Map<String, Object> all = new HashMap<>(this.properties);
		all.put("benchmark.queue", queue.name());
		all.put("spikeproof.stage", "benchmark");
		all.put("spring.cloud.aws.endpoint", this.broker.endpoint().toString());
		all.put("spring.cloud.aws.region.static", Broker.REGION);
		all.put("spring.cloud.aws.credentials.access-key", Broker.ANY_KEY);
		all.put("spring.cloud.aws.credentials.secret-key", Broker.ANY_KEY);
		// A container waits for its last poll when it stops.
		all.put("spring.cloud.aws.sqs.listener.poll-timeout", "1s");
		all.put("spring.flyway.locations", "classpath:db/messaging");
		all.put("spring.datasource.url", this.database.jdbcUrl());
		all.put("spring.datasource.username", this.database.user());
		all.put("spring.datasource.password", this.database.password());
		return all;
	}

}
