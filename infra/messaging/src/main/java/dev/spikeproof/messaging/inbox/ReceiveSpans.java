package dev.spikeproof.messaging.inbox;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.messaging.tracing.Traces;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * The spans of one poll: one for each message in the message's own trace, as long as it
 * was in the queue, and one for the batch, which belongs to none of them and links to all
 * (OpenTelemetry semantic conventions for messaging).
 */
class ReceiveSpans {

	private final Traces traces;

	private final QueueNames names;

	ReceiveSpans(Traces traces, QueueNames names) {
		this.traces = traces;
		this.names = names;
	}

	void record(String queue, Collection<Message> received) {
		if (received.isEmpty()) {
			return;
		}
		String name = this.names.shortened(queue);
		Span.Builder batch = named(this.traces.from(null), "receive batch " + name).tag("messaging.batch.message_count",
				received.size());
		for (Message message : received) {
			MessageAttributeValue trace = message.messageAttributes().get(Traces.TRACEPARENT);
			if (trace != null && trace.stringValue() != null) {
				batch.addLink(new Link(stay(message, trace.stringValue(), name).context()));
			}
		}
		batch.start().end();
	}

	private Span stay(Message message, String traceparent, String name) {
		Span span = named(this.traces.from(traceparent), "receive " + name)
			.tag("messaging.message.id", message.messageId())
			.startTimestamp(QueueMessage.sentAt(message), TimeUnit.MILLISECONDS)
			.start();
		span.end();
		return span;
	}

	private static Span.Builder named(Span.Builder span, String name) {
		return span.name(name)
			.kind(Span.Kind.CONSUMER)
			.tag("messaging.system", "aws_sqs")
			.tag("messaging.operation.type", "receive");
	}

}
