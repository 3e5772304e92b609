package dev.spikeproof.messaging.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import dev.spikeproof.messaging.Cleaning;
import dev.spikeproof.messaging.tracing.Traces;
import io.awspring.cloud.autoconfigure.sns.SnsClientCustomizer;
import io.awspring.cloud.sns.core.CachingTopicArnResolver;
import io.awspring.cloud.sns.core.TopicsListingTopicArnResolver;
import io.micrometer.core.instrument.MeterRegistry;
import software.amazon.awssdk.services.sns.SnsClient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

/** The outbox and its relay, for services with a database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnBean(JdbcClient.class)
@EnableConfigurationProperties(RelaySettings.class)
public class OutboxConfiguration {

	@Bean
	Semaphore outboxWakeUps() {
		return new Semaphore(0);
	}

	@Bean
	OutboxTable outboxTable(JdbcClient jdbc, JsonMapper json) {
		return new OutboxTable(jdbc, json);
	}

	@Bean
	Cleaning outboxCleaning(OutboxTable table, RelaySettings settings) {
		return () -> table.deletePublishedBefore(settings.retention());
	}

	@Bean
	Outbox outbox(OutboxTable table, JsonMapper json, Semaphore outboxWakeUps, Traces traces) {
		return new Outbox(table, json, outboxWakeUps::release, traces);
	}

	@Bean
	OutboxMeters outboxMeters(OutboxTable table, MeterRegistry meters) {
		return new OutboxMeters(table, meters);
	}

	@Bean
	RelayLoop outboxRelayLoop(OutboxTable table, SnsClient sns, RelaySettings settings,
			PlatformTransactionManager transactions, ApplicationEventPublisher published, Semaphore outboxWakeUps,
			List<Cleaning> cleanings, Traces traces, OutboxMeters meters, @Value("${spikeproof.stage}") String stage) {
		TopicPublisher publisher = new TopicPublisher(sns,
				new CachingTopicArnResolver(new TopicsListingTopicArnResolver(sns)), stage, traces);
		OutboxRelay relay = new OutboxRelay(table, publisher, settings, new TransactionTemplate(transactions),
				published, meters);
		return new RelayLoop(relay, settings, cleanings, outboxWakeUps);
	}

	/**
	 * A topic that doesn't answer must not hold up the others for the SDK's default of
	 * minutes.
	 */
	@Bean
	SnsClientCustomizer impatientSnsClient() {
		return (client) -> client.overrideConfiguration(client.overrideConfiguration()
			.toBuilder()
			.apiCallAttemptTimeout(Duration.ofSeconds(3))
			.apiCallTimeout(Duration.ofSeconds(8))
			.build());
	}

}
