package dev.spikeproof.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.spikeproof.messaging.tracing.Traces;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.micrometer.tracing.test.autoconfigure.AutoConfigureTracing;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "spring.config.import=classpath:messaging.yaml")
@AutoConfigureTracing
class TracedEventsIT {

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Traces traces;

	@Autowired
	OutboxApplication.TestTopics topics;

	@Autowired
	InMemorySpanExporter exporter;

	@DynamicPropertySource
	static void environment(DynamicPropertyRegistry properties) {
		OutboxApplication.environment(properties);
	}

	@Test
	void eachEventGoesOnInTheTraceOfItsUseCaseAndTheBatchLinksToThem() {
		String queue = this.topics.make("traced");
		List<String> traceIds = this.transaction.execute((status) -> List.of(addInATrace(1), addInATrace(2)));
		List<Message> messages = new ArrayList<>();
		Awaitility.await("both events").atMost(Duration.ofSeconds(20)).until(() -> {
			messages.addAll(this.topics.drain(queue));
			return messages.size() == 2;
		});
		assertThat(messages).extracting(TracedEventsIT::traceId).containsExactlyInAnyOrderElementsOf(traceIds);
		Awaitility.await("exported")
			.atMost(Duration.ofSeconds(20))
			.until(() -> spans("publish batch traced").size() == 1);
		assertThat(spans("publish traced")).extracting(SpanData::getTraceId)
			.containsExactlyInAnyOrderElementsOf(traceIds);
		SpanData batch = spans("publish batch traced").getFirst();
		assertThat(batch.getLinks()).extracting((link) -> link.getSpanContext().getTraceId())
			.containsExactlyInAnyOrderElementsOf(traceIds);
		assertThat(batch.getTraceId()).isNotIn(traceIds);
	}

	private List<SpanData> spans(String name) {
		return this.exporter.getFinishedSpanItems().stream().filter((span) -> span.getName().equals(name)).toList();
	}

	private String addInATrace(int number) {
		return this.traces.within(this.traces.from(null).name("place"), () -> {
			this.outbox.add(OutgoingEvent.of("traced", "Numbered", Map.of("number", number)));
			return traceId(requireNonNull(this.traces.current()));
		});
	}

	private static String traceId(Message message) {
		return traceId(requireNonNull(message.messageAttributes().get("traceparent")).stringValue());
	}

	/** version-trace-parent-flags */
	private static String traceId(String traceparent) {
		return traceparent.substring(3, 35);
	}

	@TestConfiguration
	static class Exporting {

		@Bean
		InMemorySpanExporter exporter() {
			return InMemorySpanExporter.create();
		}

	}

}
