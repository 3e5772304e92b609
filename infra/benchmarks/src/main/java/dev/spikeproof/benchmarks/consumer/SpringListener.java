package dev.spikeproof.benchmarks.consumer;

import java.util.HashMap;
import java.util.Map;

import dev.spikeproof.benchmarks.application.BareApplication;
import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Round;
import dev.spikeproof.local.environment.Database;

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
		Map<String, Object> all = new HashMap<>(this.properties);
		all.put("benchmark.queue", queue.name());
		// A container waits for its last poll when it stops.
		all.put("spring.cloud.aws.sqs.listener.poll-timeout", "1s");
		return BareApplication.start(ListeningApplication.class, this.broker.endpoint(), this.database, all, withTally);
	}

}
