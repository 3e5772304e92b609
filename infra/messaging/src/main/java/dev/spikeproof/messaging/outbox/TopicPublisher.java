package dev.spikeproof.messaging.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.spikeproof.messaging.tracing.Traces;
import io.awspring.cloud.sns.core.TopicArnResolver;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.SnsException;

/** Publishes a batch and tells of each event whether the topic has it. */
class TopicPublisher {

	private final SnsClient sns;

	private final TopicArnResolver topics;

	private final String stage;

	private final Traces traces;

	TopicPublisher(SnsClient sns, TopicArnResolver topics, String stage, Traces traces) {
		this.sns = sns;
		this.topics = topics;
		this.stage = stage;
		this.traces = traces;
	}

	List<Publication> publish(EventBatch batch) {
		PublishSpans spans = new PublishSpans(this.traces, batch);
		List<Publication> publications = publish(batch, spans);
		spans.end(publications);
		return publications;
	}

	private List<Publication> publish(EventBatch batch, PublishSpans spans) {
		try {
			return results(batch, call(batch, spans));
		}
		catch (SnsException ex) {
			if (batch.events().size() > 1 && isAboutTheContent(ex)) {
				return oneByOne(batch, spans);
			}
			return allFailed(batch, ex);
		}
		catch (SdkException | IllegalArgumentException ex) {
			return allFailed(batch, ex);
		}
	}

	private PublishBatchResponse call(EventBatch batch, PublishSpans spans) {
		String topicArn = this.topics.resolveTopicArn(this.stage + "-" + batch.topic()).toString();
		List<PublishBatchRequestEntry> entries = new ArrayList<>();
		for (PendingEvent event : batch.events()) {
			entries.add(entry(event, spans.traceparentOf(event)));
		}
		return this.sns.publishBatch((request) -> request.topicArn(topicArn).publishBatchRequestEntries(entries));
	}

	private static PublishBatchRequestEntry entry(PendingEvent event, @Nullable String traceparent) {
		Map<String, MessageAttributeValue> attributes = new HashMap<>();
		event.attributes().forEach((name, attribute) -> attributes.put(name, value(attribute)));
		if (traceparent != null) {
			attributes.put(Traces.TRACEPARENT, value(MessageAttribute.of(traceparent)));
		}
		PublishBatchRequestEntry.Builder entry = PublishBatchRequestEntry.builder()
			.id(Long.toString(event.position()))
			.message(event.body())
			.messageAttributes(attributes);
		if (event.group() != null) {
			entry.messageGroupId(event.group()).messageDeduplicationId(event.id().toString());
		}
		return entry.build();
	}

	private static MessageAttributeValue value(MessageAttribute attribute) {
		return MessageAttributeValue.builder().dataType(attribute.type()).stringValue(attribute.value()).build();
	}

	private static List<Publication> results(EventBatch batch, PublishBatchResponse response) {
		Map<String, BatchResultErrorEntry> failed = new HashMap<>();
		response.failed().forEach((error) -> failed.put(error.id(), error));
		List<Publication> publications = new ArrayList<>();
		for (PendingEvent event : batch.events()) {
			BatchResultErrorEntry error = failed.get(Long.toString(event.position()));
			publications.add(new Publication(event, (error != null) ? error.code() + ": " + error.message() : null));
		}
		return publications;
	}

	/** AWS refuses the one bad entry; LocalStack refuses its whole batch. */
	private List<Publication> oneByOne(EventBatch batch, PublishSpans spans) {
		List<Publication> publications = new ArrayList<>();
		for (PendingEvent event : batch.events()) {
			publications.addAll(publish(new EventBatch(batch.topic(), List.of(event)), spans));
		}
		return publications;
	}

	private static boolean isAboutTheContent(SnsException ex) {
		return ex.statusCode() == 400 && !ex.isThrottlingException();
	}

	private static List<Publication> allFailed(EventBatch batch, RuntimeException ex) {
		return batch.events().stream().map((event) -> new Publication(event, reason(ex))).toList();
	}

	private static String reason(RuntimeException ex) {
		String message = ex.getClass().getSimpleName() + ": " + ex.getMessage();
		return message.substring(0, Math.min(message.length(), 500));
	}

}
