package dev.spikeproof.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import dev.spikeproof.messaging.Backoff;
import io.awspring.cloud.sqs.listener.QueueAttributes;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.batchmanager.SqsAsyncBatchManager;
import software.amazon.awssdk.services.sqs.model.Message;

import org.springframework.messaging.support.GenericMessage;

import tools.jackson.databind.json.JsonMapper;

/**
 * What a listener does with the messages of one receive, stopped after each of its calls.
 * A worker that dies forgets it.
 */
public class SteppedInbox {

	/** Too short for its chance to be seen in seconds. */
	private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

	private static final JsonMapper JSON = new JsonMapper();

	private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

	private final HeldMessages held;

	private final FailurePolicy failures;

	private final BatchedDeletes deletes;

	private List<QueueMessage> received = List.of();

	private int current;

	public SteppedInbox(SqsAsyncClient sqs, SqsAsyncBatchManager batches) {
		this.held = new HeldMessages(new Visibility(sqs, batches), BACKOFF);
		InboxMeters meters = new InboxMeters(new SimpleMeterRegistry(), new QueueNames("model"));
		this.failures = new FailurePolicy(new DeadLetterQueues(sqs, JSON, CLOCK, meters), meters);
		this.deletes = new BatchedDeletes(batches);
	}

	/** Holds them from now on, in seconds. */
	public void take(List<Message> messages, QueueAttributes queue, long now) {
		this.received = messages.stream().map((message) -> new QueueMessage(message, queue)).toList();
		this.current = 0;
		this.received.forEach((message) -> this.held.hold(message, nanos(now)));
	}

	public void beat(long now) {
		this.held.extendWhatIsDue(nanos(now));
	}

	/** The message in hand has had its effect. */
	public void succeed() {
		this.held.release(inHand());
	}

	/**
	 * The message in hand has failed.
	 * @return whether it is now a dead letter, and can be deleted
	 */
	public boolean fail(RuntimeException failure) {
		QueueMessage message = inHand();
		boolean letter = !this.failures.handle(asListened(message), failure).isCompletedExceptionally();
		if (letter) {
			this.held.release(message);
		}
		return letter;
	}

	public void delete() {
		this.deletes.delete(inHand()).join();
	}

	public void next() {
		this.current++;
	}

	/** What is not settled of this receive comes again. */
	public void putOff() {
		this.held.putOff(this.held.stillHeld(this.received)).join();
	}

	public void handBack() {
		this.held.handBack().join();
	}

	private QueueMessage inHand() {
		return this.received.get(this.current);
	}

	private static org.springframework.messaging.Message<Object> asListened(QueueMessage message) {
		return new GenericMessage<>(message.message().body(), Map.of(SqsHeaders.SQS_SOURCE_DATA_HEADER,
				message.message(), SqsHeaders.SQS_QUEUE_ATTRIBUTES_HEADER, message.queue()));
	}

	private static long nanos(long seconds) {
		return Duration.ofSeconds(seconds).toNanos();
	}

}
