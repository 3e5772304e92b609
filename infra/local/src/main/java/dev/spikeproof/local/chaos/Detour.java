package dev.spikeproof.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * The way from the topics to the queues, made as unreliable as it is allowed to be: every
 * message is delivered one to three times. In a standard queue each delivery comes after
 * a delay of its own, so that all come in any order. A FIFO queue gets the first
 * deliveries in order, and repetitions at any time later under a deduplication id of
 * their own, as from a publisher who repeats himself after the five minutes in which SQS
 * would notice.
 */
final class Detour implements AutoCloseable {

	private static final int MOST_COPIES = 3;

	private static final int LONGEST_DELAY_SECONDS = 5;

	private static final int LATEST_COPY_SECONDS = 20;

	private static final int BATCH = 10;

	/** Before AWS is tried again when it is away. */
	private static final Duration PAUSE = Duration.ofMillis(500);

	private final Cloud cloud;

	private final long seed;

	private final Set<String> seen = ConcurrentHashMap.newKeySet();

	private final AtomicInteger messages = new AtomicInteger();

	private final AtomicInteger deliveries = new AtomicInteger();

	private final AtomicInteger pending = new AtomicInteger();

	private volatile boolean closed;

	Detour(Cloud cloud, long seed) {
		this.cloud = cloud;
		this.seed = seed;
	}

	/** Each subscription is replaced by one of a queue of ours, with the same filter. */
	void open() {
		Queues.READ.forEach(this::open);
	}

	private void open(String queue) {
		Subscription direct = this.cloud.sns()
			.listSubscriptionsPaginator()
			.subscriptions()
			.stream()
			.filter((it) -> it.endpoint().endsWith(":" + Cloud.STAGE + "-" + queue))
			.findFirst()
			.orElseThrow();
		Map<String, String> attributes = new HashMap<>(this.cloud.sns()
			.getSubscriptionAttributes((request) -> request.subscriptionArn(direct.subscriptionArn()))
			.attributes());
		attributes.keySet().retainAll(Set.of("FilterPolicy", "FilterPolicyScope", "RawMessageDelivery"));
		String tap = createTap(queue);
		this.cloud.sns()
			.subscribe((request) -> request.topicArn(direct.topicArn())
				.protocol("sqs")
				.endpoint(arn(tap))
				.attributes(attributes));
		this.cloud.sns().unsubscribe((request) -> request.subscriptionArn(direct.subscriptionArn()));
		String target = this.cloud.queue(queue);
		Thread.ofPlatform().daemon().name("detour " + queue).start(() -> carry(tap, target));
	}

	private String createTap(String queue) {
		Map<QueueAttributeName, String> attributes = queue.endsWith(".fifo")
				? Map.of(QueueAttributeName.FIFO_QUEUE, "true") : Map.of();
		return this.cloud.sqs()
			.createQueue((request) -> request.queueName(tapOf(queue)).attributes(attributes))
			.queueUrl();
	}

	static String tapOf(String queue) {
		return Cloud.STAGE + "-detour-" + queue;
	}

	private String arn(String queueUrl) {
		return this.cloud.sqs()
			.getQueueAttributes((request) -> request.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
			.attributesAsStrings()
			.getOrDefault("QueueArn", "");
	}

	private void carry(String tap, String target) {
		while (!this.closed) {
			try {
				List<Message> received = this.cloud.sqs()
					.receiveMessage((request) -> request.queueUrl(tap)
						.maxNumberOfMessages(BATCH)
						.waitTimeSeconds(2)
						.messageAttributeNames("All")
						.messageSystemAttributeNames(MessageSystemAttributeName.ALL))
					.messages();
				deliver(received, target);
				// Only what has been delivered is forgotten here.
				forget(tap, received);
			}
			catch (SdkException | IllegalStateException ex) {
				sleep(PAUSE);
			}
		}
	}

	private void forget(String tap, List<Message> messages) {
		if (!messages.isEmpty()) {
			this.cloud.sqs()
				.deleteMessageBatch((request) -> request.queueUrl(tap)
					.entries(messages.stream()
						.map((message) -> DeleteMessageBatchRequestEntry.builder()
							.id(message.messageId())
							.receiptHandle(message.receiptHandle())
							.build())
						.toList()));
		}
	}

	private void deliver(List<Message> received, String target) {
		List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
		for (Message message : received) {
			this.messages.incrementAndGet();
			Optional.ofNullable(message.messageAttributes().get("event-id"))
				.ifPresent((id) -> this.seen.add(id.stringValue()));
			Random random = new Random(this.seed ^ message.body().hashCode());
			int copies = 1 + random.nextInt(MOST_COPIES);
			boolean fifo = target.endsWith(".fifo");
			for (int i = 0; i < copies; i++) {
				SendMessageBatchRequestEntry.Builder entry = SendMessageBatchRequestEntry.builder()
					.id(Integer.toString(entries.size()))
					.messageBody(message.body())
					.messageAttributes(message.messageAttributes());
				if (!fifo) {
					entries.add(entry.delaySeconds(random.nextInt(LONGEST_DELAY_SECONDS + 1)).build());
				}
				else if (i == 0) {
					entries.add(inGroup(entry, message,
							system(message, MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID)));
				}
				else {
					SendMessageBatchRequestEntry copy = inGroup(entry, message, UUID.randomUUID().toString());
					this.pending.incrementAndGet();
					int delay = random.nextInt(LATEST_COPY_SECONDS);
					Thread.ofVirtual().start(() -> sendLate(target, copy, delay));
				}
			}
		}
		for (int i = 0; i < entries.size(); i += BATCH) {
			send(target, entries.subList(i, Math.min(i + BATCH, entries.size())));
		}
	}

	private static SendMessageBatchRequestEntry inGroup(SendMessageBatchRequestEntry.Builder entry, Message message,
			String deduplicationId) {
		return entry.messageGroupId(system(message, MessageSystemAttributeName.MESSAGE_GROUP_ID))
			.messageDeduplicationId(deduplicationId)
			.build();
	}

	private static String system(Message message, MessageSystemAttributeName name) {
		return Objects.requireNonNull(message.attributes().get(name));
	}

	private void send(String target, List<SendMessageBatchRequestEntry> entries) {
		var failed = this.cloud.sqs().sendMessageBatch((request) -> request.queueUrl(target).entries(entries)).failed();
		if (!failed.isEmpty()) {
			throw new IllegalStateException("Not delivered: " + failed);
		}
		this.deliveries.addAndGet(entries.size());
	}

	private void sendLate(String target, SendMessageBatchRequestEntry entry, int delay) {
		sleep(Duration.ofSeconds(delay));
		while (!this.closed) {
			try {
				send(target, List.of(entry));
				this.pending.decrementAndGet();
				return;
			}
			catch (SdkException | IllegalStateException ex) {
				sleep(PAUSE);
			}
		}
	}

	private static void sleep(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Whether an event with this id was published. */
	boolean hasSeen(String eventId) {
		return this.seen.contains(eventId);
	}

	int messages() {
		return this.messages.get();
	}

	int deliveries() {
		return this.deliveries.get();
	}

	/** How many repetitions are still to come. */
	int pending() {
		return this.pending.get();
	}

	@Override
	public void close() {
		this.closed = true;
	}

}
