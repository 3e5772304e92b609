package dev.spikeproof.messaging.tracing;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace over what has no headers of its own, as the text of a
 * {@code traceparent} (W3C Trace Context).
 */
public class Traces {

	/** The name of the header, the message attribute and the object's metadata. */
	public static final String TRACEPARENT = "traceparent";

	private final Tracer tracer;

	private final Propagator propagator;

	public Traces(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/** The running trace, if there is one. */
	public @Nullable String current() {
		Span span = this.tracer.currentSpan();
		return (span != null) ? traceparent(span.context()) : null;
	}

	/** Where the trace of that context goes on. */
	public @Nullable String traceparent(TraceContext context) {
		Map<String, String> carrier = new HashMap<>();
		this.propagator.inject(context, carrier, (same, key, value) -> carrier.put(key, value));
		return carrier.get(TRACEPARENT);
	}

	/** A span that goes on from there, or begins a trace if that is null. */
	public Span.Builder from(@Nullable String traceparent) {
		return (traceparent != null)
				? this.propagator.extract(traceparent, (same, key) -> key.equals(TRACEPARENT) ? traceparent : null)
				: this.tracer.spanBuilder().setNoParent();
	}

	/** A span below the running one. */
	public Span.Builder next() {
		return this.tracer.spanBuilder();
	}

	/**
	 * Does the work in a trace that came another way than by the running one, which the
	 * new span links to.
	 */
	public void continueFrom(@Nullable String traceparent, String name, Runnable work) {
		if (traceparent == null) {
			work.run();
			return;
		}
		Span.Builder span = from(traceparent).name(name).kind(Span.Kind.CONSUMER);
		Span running = this.tracer.currentSpan();
		if (running != null) {
			span.addLink(new Link(running.context()));
		}
		within(span, () -> {
			work.run();
			return true;
		});
	}

	/** Does the work as a part of that trace, without a span of its own. */
	public void inTrace(@Nullable String traceparent, Runnable work) {
		if (traceparent == null) {
			work.run();
			return;
		}
		Span span = from(traceparent).start();
		try (Tracer.SpanInScope _ = this.tracer.withSpan(span)) {
			work.run();
		}
		finally {
			span.abandon();
		}
	}

	/** Does the work inside the span. */
	public <T, E extends Exception> T within(Span.Builder builder, Work<T, E> work) throws E {
		Span span = builder.start();
		try (Tracer.SpanInScope _ = this.tracer.withSpan(span)) {
			return work.run();
		}
		catch (Exception ex) {
			span.error(ex);
			throw ex;
		}
		finally {
			span.end();
		}
	}

	/** What is done inside a span. */
	@FunctionalInterface
	public interface Work<T, E extends Exception> {

		T run() throws E;

	}

}
