package dev.spikeproof.messaging.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/** The topics of SNS. What they have accepted is on its way to the queues. */
final class Topics implements SnsClient {

	private final Set<UUID> accepted = new HashSet<>();

	private final Set<String> deduplication = new HashSet<>();

	private final World world;

	private Trouble next = Trouble.NONE;

	Topics(World world) {
		this.world = world;
	}

	/** For the next call. */
	boolean expect(Trouble trouble) {
		boolean other = this.next != trouble;
		this.next = trouble;
		return other;
	}

	Trouble expected() {
		return this.next;
	}

	@Override
	public PublishBatchResponse publishBatch(PublishBatchRequest request) {
		Trouble trouble = this.next;
		this.next = Trouble.NONE;
		if (trouble == Trouble.REFUSED) {
			throw SdkClientException.create("The connection is refused");
		}
		List<PublishBatchRequestEntry> entries = request.publishBatchRequestEntries();
		int refused = (trouble == Trouble.FIRST_REFUSED) ? 1 : 0;
		entries.subList(refused, entries.size()).forEach(this::accept);
		if (trouble == Trouble.ANSWER_LOST) {
			throw SdkClientException.create("The answer takes too long");
		}
		return PublishBatchResponse.builder()
			.failed(entries.subList(0, refused)
				.stream()
				.map((entry) -> BatchResultErrorEntry.builder().id(entry.id()).code("InternalError").build())
				.toList())
			.build();
	}

	boolean hasAccepted(UUID event) {
		return this.accepted.contains(event);
	}

	/** Deduplicates no longer what it has accepted, as after five minutes. */
	boolean forget() {
		if (this.deduplication.isEmpty()) {
			return false;
		}
		this.deduplication.clear();
		this.world.story.tell(() -> "the FIFO topic no longer knows what it has had, as after five minutes");
		return true;
	}

	private void accept(PublishBatchRequestEntry entry) {
		MessageAttributeValue id = Objects.requireNonNull(entry.messageAttributes().get("event-id"));
		Event event = this.world.event(UUID.fromString(id.stringValue()));
		this.accepted.add(event.id());
		if (!event.kind().isFifo() || this.deduplication.add(entry.messageDeduplicationId())) {
			this.world.subscription(event.kind()).accept(event);
		}
	}

	@Override
	public String serviceName() {
		return "sns";
	}

	@Override
	public void close() {
	}

}
