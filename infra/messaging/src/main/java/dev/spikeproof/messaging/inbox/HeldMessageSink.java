package dev.spikeproof.messaging.inbox;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import io.awspring.cloud.sqs.listener.MessageProcessingContext;
import io.awspring.cloud.sqs.listener.sink.MessageSink;
import io.awspring.cloud.sqs.listener.sink.adapter.AbstractDelegatingMessageListeningSinkAdapter;

import org.springframework.messaging.Message;

/**
 * Holds messages by the heartbeat from their arrival on, also while they wait for the one
 * before them. Puts off a message that failed together with what follows it in its group.
 * Only holds what arrives after the stop has begun: the heartbeat hands it back when the
 * last poll has ended. Earlier the other polls would receive it again and again.
 */
class HeldMessageSink extends AbstractDelegatingMessageListeningSinkAdapter<Object> {

	private final HeldMessages held;

	private final BooleanSupplier stopping;

	private final InboxMeters meters;

	HeldMessageSink(MessageSink<Object> delegate, HeldMessages held, BooleanSupplier stopping, InboxMeters meters) {
		super(delegate);
		this.held = held;
		this.stopping = stopping;
		this.meters = meters;
	}

	@Override
	public CompletableFuture<Void> emit(Collection<Message<Object>> messages,
			MessageProcessingContext<Object> context) {
		List<QueueMessage> received = messages.stream().map(QueueMessage::of).toList();
		long now = System.nanoTime();
		received.forEach((message) -> this.held.hold(message, now));
		if (this.stopping.getAsBoolean()) {
			received.forEach((any) -> context.runBackPressureReleaseCallback());
			return CompletableFuture.completedFuture(null);
		}
		received.forEach(this.meters::arrived);
		return getDelegate().emit(messages, context)
			.thenCompose((done) -> this.held.putOff(this.held.stillHeld(received)));
	}

}
