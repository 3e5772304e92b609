package dev.spikeproof.control.deadletter.sqs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Messages of one queue that were received and aren't visible to others. */
class HeldMessages {

	private static final Logger log = LoggerFactory.getLogger(HeldMessages.class);

	/** The most that SQS takes and gives at once. */
	static final int BATCH = 10;

	private static final int MOST_REPETITIONS = 100;

	private final Map<String, String> receipts = new LinkedHashMap<>();

	private final Set<String> seen = new HashSet<>();

	private final SqsClient sqs;

	private final String url;

	private final Duration heldFor;

	HeldMessages(SqsClient sqs, String url, Duration heldFor) {
		this.sqs = sqs;
		this.url = url;
		this.heldFor = heldFor;
	}

	/** Messages that weren't seen before; none if there are no more. */
	List<Message> more() {
		for (int i = 0; i < MOST_REPETITIONS; i++) {
			List<Message> received = receive();
			List<Message> fresh = received.stream().filter((message) -> this.seen.add(message.messageId())).toList();
			if (received.isEmpty() || !fresh.isEmpty()) {
				return fresh;
			}
		}
		return List.of();
	}

	private List<Message> receive() {
		List<Message> received = this.sqs
			.receiveMessage((request) -> request.queueUrl(this.url)
				.maxNumberOfMessages(BATCH)
				.visibilityTimeout((int) this.heldFor.toSeconds())
				// A short poll asks only some of SQS's servers.
				.waitTimeSeconds(1)
				.messageAttributeNames("All")
				.messageSystemAttributeNames(MessageSystemAttributeName.ALL))
			.messages();
		received.forEach((message) -> this.receipts.put(message.messageId(), message.receiptHandle()));
		return received;
	}

	/** Returns those that were deleted; the others are still in hand. */
	List<String> delete(List<String> ids) {
		List<String> deleted = new ArrayList<>();
		for (List<String> batch : batches(ids)) {
			List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
			batch.forEach((id) -> entries.add(DeleteMessageBatchRequestEntry.builder()
				.id(Integer.toString(entries.size()))
				.receiptHandle(this.receipts.get(id))
				.build()));
			DeleteMessageBatchResponse response = this.sqs
				.deleteMessageBatch((request) -> request.queueUrl(this.url).entries(entries));
			response.failed()
				.forEach((failed) -> log.warn(
						"A letter couldn't be deleted and stays in its queue, even if it was sent back: {}",
						failed.message()));
			response.successful().forEach((it) -> deleted.add(batch.get(Integer.parseInt(it.id()))));
		}
		deleted.forEach(this.receipts::remove);
		return deleted;
	}

	/** If it fails the messages are visible again when their time is over. */
	void giveBack() {
		try {
			for (List<String> batch : batches(List.copyOf(this.receipts.values()))) {
				List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
				batch.forEach((receipt) -> entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
					.id(Integer.toString(entries.size()))
					.receiptHandle(receipt)
					.visibilityTimeout(0)
					.build()));
				this.sqs.changeMessageVisibilityBatch((request) -> request.queueUrl(this.url).entries(entries));
			}
		}
		catch (SdkException ex) {
			log.warn("Letters stay invisible for {} s at most: {}", this.heldFor.toSeconds(), ex.getMessage());
		}
	}

	private static List<List<String>> batches(List<String> all) {
		List<List<String>> batches = new ArrayList<>();
		for (int from = 0; from < all.size(); from += BATCH) {
			batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
		}
		return batches;
	}

}
