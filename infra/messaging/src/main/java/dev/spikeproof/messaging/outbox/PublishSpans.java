package dev.spikeproof.messaging.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.spikeproof.messaging.tracing.Traces;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;

/**
 * The spans of one batch: one for each event in the event's own trace, and one for the
 * call, which belongs to none of them and links to all (OpenTelemetry semantic
 * conventions for messaging).
 */
final class PublishSpans {

	private final Map<Long, Span> events = new HashMap<>();

	private final Span call;

	private final Traces traces;

	/** Starts them. */
	PublishSpans(Traces traces, EventBatch batch) {
		this.traces = traces;
		for (PendingEvent event : batch.events()) {
			MessageAttribute trace = event.attributes().get(Traces.TRACEPARENT);
			this.events.put(event.position(),
					named(traces.from((trace != null) ? trace.value() : null), "publish " + batch.topic())
						.tag("messaging.message.id", event.id().toString())
						.start());
		}
		Span.Builder whole = named(traces.from(null), "publish batch " + batch.topic())
			.tag("messaging.batch.message_count", batch.events().size());
		this.events.values().forEach((span) -> whole.addLink(new Link(span.context())));
		this.call = whole.start();
	}

	/** What the event is to carry, so that its receivers go on from its span. */
	@Nullable String traceparentOf(PendingEvent event) {
		Span span = this.events.get(event.position());
		return (span != null) ? this.traces.traceparent(span.context()) : null;
	}

	void end(List<Publication> publications) {
		for (Publication publication : publications) {
			Span span = this.events.get(publication.event().position());
			if (span != null && publication.error() != null) {
				span.tag("error", publication.error());
			}
		}
		this.events.values().forEach(Span::end);
		this.call.end();
	}

	private static Span.Builder named(Span.Builder span, String name) {
		return span.name(name)
			.kind(Span.Kind.PRODUCER)
			.tag("messaging.system", "aws_sns")
			.tag("messaging.operation.type", "send");
	}

}
