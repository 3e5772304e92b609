package dev.spikeproof.messaging.inbox;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.awspring.cloud.sqs.MessageHeaderUtils;
import io.awspring.cloud.sqs.listener.ContainerComponentFactory;
import io.awspring.cloud.sqs.listener.FifoSqsComponentFactory;
import io.awspring.cloud.sqs.listener.SqsContainerOptions;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.awspring.cloud.sqs.listener.StandardSqsComponentFactory;
import io.awspring.cloud.sqs.listener.acknowledgement.AcknowledgementExecutor;
import io.awspring.cloud.sqs.listener.sink.FanOutMessageSink;
import io.awspring.cloud.sqs.listener.sink.MessageSink;
import io.awspring.cloud.sqs.listener.sink.OrderedMessageSink;
import io.awspring.cloud.sqs.listener.sink.adapter.MessageGroupingSinkAdapter;
import io.awspring.cloud.sqs.listener.source.AbstractSqsMessageSource;
import io.awspring.cloud.sqs.listener.source.MessageSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

import org.springframework.messaging.Message;

/**
 * What Spring Cloud AWS's listener containers are made of here: of its parts, with
 * messages held from their arrival on and deleted in batches.
 */
class ContainerParts {

	private final HeldMessages held;

	private final BatchedDeletes deletes;

	private final UnconvertibleMessages unconvertible;

	private final ListenerLifecycle lifecycle;

	private final ReceiveSpans spans;

	private final InboxMeters meters;

	ContainerParts(HeldMessages held, BatchedDeletes deletes, UnconvertibleMessages unconvertible,
			ListenerLifecycle lifecycle, ReceiveSpans spans, InboxMeters meters) {
		this.held = held;
		this.deletes = deletes;
		this.unconvertible = unconvertible;
		this.lifecycle = lifecycle;
		this.spans = spans;
		this.meters = meters;
	}

	List<ContainerComponentFactory<Object, SqsContainerOptions>> factories() {
		return List.of(new ForStandardQueues(), new ForFifoQueues());
	}

	private MessageSink<Object> held(MessageSink<Object> sink) {
		return new HeldMessageSink(sink, this.held, this.lifecycle::isStopping, this.meters);
	}

	private class Source extends AbstractSqsMessageSource<Object> {

		@Override
		protected AcknowledgementExecutor<Object> createAcknowledgementExecutorInstance() {
			return ContainerParts.this.deletes;
		}

		@Override
		protected CompletableFuture<Collection<software.amazon.awssdk.services.sqs.model.Message>> doPollForMessages(
				int most) {
			return super.doPollForMessages(most).whenComplete((received, failure) -> {
				if (received != null) {
					ContainerParts.this.spans.record(getPollingEndpointName(), received);
				}
			});
		}

		@Override
		protected @Nullable Message<Object> convertMessage(software.amazon.awssdk.services.sqs.model.Message received) {
			Message<Object> converted = super.convertMessage(received);
			if (converted == null) {
				ContainerParts.this.unconvertible.add(received, getMessageConversionContext());
			}
			return converted;
		}

	}

	private class ForStandardQueues extends StandardSqsComponentFactory<Object> {

		@Override
		public MessageSource<Object> createMessageSource(SqsContainerOptions options) {
			return new Source();
		}

		@Override
		public MessageSink<Object> createMessageSink(SqsContainerOptions options) {
			return held(new FanOutMessageSink<>());
		}

	}

	/** Group by group, so that one that waits or fails holds up no other. */
	private class ForFifoQueues extends FifoSqsComponentFactory<Object> {

		@Override
		public MessageSource<Object> createMessageSource(SqsContainerOptions options) {
			return new Source() {
				// A receive that the SDK repeats gives the same messages.
				@Override
				protected void customizeRequest(ReceiveMessageRequest.Builder request) {
					request.receiveRequestAttemptId(UUID.randomUUID().toString());
				}
			};
		}

		@Override
		public MessageSink<Object> createMessageSink(SqsContainerOptions options) {
			return new MessageGroupingSinkAdapter<>(held(new OrderedMessageSink<>()), (message) -> MessageHeaderUtils
				.getHeaderAsString(message, SqsHeaders.MessageSystemAttributes.SQS_MESSAGE_GROUP_ID_HEADER));
		}

	}

}
