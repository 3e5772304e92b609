package dev.spikeproof.messaging.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.awspring.cloud.sns.core.TopicArnResolver;
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

	TopicPublisher(SnsClient sns, TopicArnResolver topics, String stage) {
		this.sns = sns;
		this.topics = topics;
		this.stage = stage;
	}

	List<Publication> publish(EventBatch batch) {
		try {
			return results(batch, call(batch));
		}
		catch (SnsException ex) {
			if (batch.events().size() > 1 && isAboutTheContent(ex)) {
				return oneByOne(batch);
			}
			return allFailed(batch, ex);
		}
		catch (SdkException | IllegalArgumentException ex) {
			return allFailed(batch, ex);
		}
	}

	private PublishBatchResponse call(EventBatch batch) {
		String topicArn = this.topics.resolveTopicArn(this.stage + "-" + batch.topic()).toString();
		List<PublishBatchRequestEntry> entries = new ArrayList<>();
		for (PendingEvent event : batch.events()) {
			entries.add(entry(event));
		}
		return this.sns.publishBatch((request) -> request.topicArn(topicArn).publishBatchRequestEntries(entries));
	}

	private static PublishBatchRequestEntry entry(PendingEvent event) {
		Map<String, MessageAttributeValue> attributes = new HashMap<>();
		event.attributes()
			.forEach((name, attribute) -> attributes.put(name,
					MessageAttributeValue.builder().dataType(attribute.type()).stringValue(attribute.value()).build()));
		PublishBatchRequestEntry.Builder entry = PublishBatchRequestEntry.builder()
			.id(Long.toString(event.position()))
			.message(event.body())
			.messageAttributes(attributes);
		if (event.group() != null) {
			entry.messageGroupId(event.group()).messageDeduplicationId(event.id().toString());
		}
		return entry.build();
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
	private List<Publication> oneByOne(EventBatch batch) {
		List<Publication> publications = new ArrayList<>();
		for (PendingEvent event : batch.events()) {
			publications.addAll(publish(new EventBatch(batch.topic(), List.of(event))));
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
