package dev.spikeproof.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.messaging.tracing.Traces;
import io.awspring.cloud.sns.core.TopicsListingTopicArnResolver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks with meters of its own, so that each look is a fresh one. */
@SpringBootTest
class OutboxMetersIT {

	@DynamicPropertySource
	static void environment(DynamicPropertyRegistry properties) {
		OutboxApplication.environment(properties);
	}

	private final MeterRegistry registry = new SimpleMeterRegistry();

	@Autowired
	Outbox outbox;

	@Autowired
	OutboxTable table;

	@Autowired
	RelayLoop loop;

	@Autowired
	SnsClient sns;

	@Autowired
	Traces traces;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	OutboxApplication.TestTopics topics;

	@BeforeEach
	void stopTheLoop() {
		this.loop.stop();
		this.jdbc.sql("delete from outbox").update();
	}

	@Test
	void tellsWhatWaitsAndHowLongItHasWaited() {
		add(event("measured"));
		add(event("measured"));
		add(event("measured").notBefore(Instant.now().plusSeconds(60)));
		this.jdbc.sql(
				"update outbox set wanted_at = now() - interval '90 s' where position = (select min(position) from outbox)")
			.update();
		new OutboxMeters(this.table, this.registry);
		assertThat(gauge("spikeproof.outbox.pending")).as("without what its use case holds back").isEqualTo(2);
		assertThat(gauge("spikeproof.outbox.oldest")).isBetween(90.0, 120.0);
	}

	@Test
	void measuresFromWhenAnEventIsWantedUntilItsTopicHasIt() {
		this.topics.make("measured");
		add(event("measured"));
		this.jdbc.sql("update outbox set wanted_at = now() - interval '90 s'").update();
		relay().relay();
		assertThat(this.registry.get("spikeproof.outbox.publish.delay").timer().count()).isEqualTo(1);
		assertThat(this.registry.get("spikeproof.outbox.publish.delay").timer().max(TimeUnit.SECONDS)).isBetween(90.0,
				120.0);
	}

	@Test
	void doesNotCountWhatWasHeldBackAsDelay() {
		this.topics.make("measured");
		add(event("measured").notBefore(Instant.now().plusSeconds(60)));
		this.jdbc
			.sql("update outbox set due_at = due_at - interval '60 s', wanted_at = wanted_at - interval '60 s',"
					+ " recorded_at = recorded_at - interval '60 s'")
			.update();
		relay().relay();
		assertThat(this.registry.get("spikeproof.outbox.publish.delay").timer().max(TimeUnit.SECONDS)).isLessThan(30);
	}

	@Test
	void saysThatItCannotCountRatherThanThatNothingWaits() {
		new OutboxMeters(this.table, this.registry);
		this.jdbc.sql("alter table outbox rename to outbox_away").update();
		try {
			assertThat(gauge("spikeproof.outbox.pending")).isNaN();
		}
		finally {
			this.jdbc.sql("alter table outbox_away rename to outbox").update();
		}
	}

	private OutboxRelay relay() {
		return new OutboxRelay(this.table,
				new TopicPublisher(this.sns, new TopicsListingTopicArnResolver(this.sns), "outbox", this.traces),
				new RelaySettings(500, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(30),
						Duration.ofHours(24)),
				this.transaction, (published) -> {
				}, new OutboxMeters(this.table, this.registry));
	}

	private double gauge(String name) {
		return this.registry.get(name).gauge().value();
	}

	private void add(OutgoingEvent event) {
		this.transaction.executeWithoutResult((status) -> this.outbox.add(event));
	}

	private static OutgoingEvent event(String topic) {
		return OutgoingEvent.of(topic, "Numbered", Map.of("number", 1));
	}

}
