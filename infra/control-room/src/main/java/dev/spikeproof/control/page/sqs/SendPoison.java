package dev.spikeproof.control.page.sqs;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends messages that nobody can read, as SNS would deliver them. */
@Component
public class SendPoison {

	private static final int BATCH = 10;

	private final SqsClient sqs;

	private final String queue;

	SendPoison(SqsClient sqs, @Value("${spikeproof.stage}") String stage) {
		this.sqs = sqs;
		this.queue = stage + "-encoding";
	}

	/**
	 * To the queue of the encoders, which refuse them into its dead-letter queue.
	 * @throws NotSent if the queue doesn't take all of them
	 */
	public void send(int count) {
		String url = this.sqs.getQueueUrl((request) -> request.queueName(this.queue)).queueUrl();
		List<BatchResultErrorEntry> failed = new ArrayList<>();
		for (int from = 0; from < count; from += BATCH) {
			List<SendMessageBatchRequestEntry> entries = IntStream.range(from, Math.min(count, from + BATCH))
				.mapToObj(SendPoison::entry)
				.toList();
			failed.addAll(this.sqs.sendMessageBatch((request) -> request.queueUrl(url).entries(entries)).failed());
		}
		if (!failed.isEmpty()) {
			throw new NotSent("%d of %d messages were sent; %s doesn't take the others: %s"
				.formatted(count - failed.size(), count, this.queue, failed.getFirst().message()));
		}
	}

	/** Some messages, or all of them. */
	public static final class NotSent extends RuntimeException {

		NotSent(String howManyAndWhy) {
			super(howManyAndWhy);
		}

	}

	private static SendMessageBatchRequestEntry entry(int number) {
		return SendMessageBatchRequestEntry.builder()
			.id(Integer.toString(number))
			.messageBody("{\"purchaseId\": \"" + UUID.randomUUID() + "\", then the line was cut")
			.messageAttributes(Map.of("event-type", text("VideoPurchased"), "event-id",
					text(UUID.randomUUID().toString()), "traceparent", text("00-" + hex(16) + "-" + hex(8) + "-01")))
			.build();
	}

	private static MessageAttributeValue text(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

	private static String hex(int bytes) {
		byte[] random = new byte[bytes];
		ThreadLocalRandom.current().nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

}
