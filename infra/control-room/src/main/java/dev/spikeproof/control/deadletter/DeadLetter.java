package dev.spikeproof.control.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message in a dead-letter queue.
 *
 * @param id the id that SQS gave it there
 * @param attributes the message's own, without what is said of its failure
 * @param failure why it is here
 * @param history how it failed before, oldest first; each time it was sent back
 * @param sentAt when it came here; if SQS moved it, on a standard queue, when it was
 * first sent
 * @param group its message group; empty on a standard queue
 * @param looks how often it was received here, this time included
 */
public record DeadLetter(String id, DeadLetterQueue queue, String body, Map<String, Attribute> attributes,
		Failure failure, List<Failure> history, Instant sentAt, String group, int looks) {

	public static final String EVENT_TYPE = "event-type";

	public static final String EVENT_ID = "event-id";

	public static final String TRACE_PARENT = "traceparent";

	/** W3C Trace Context, 3.2. */
	private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

	/** How often it was received by workers before it came here; 0 if unknown. */
	public int receives() {
		return this.failure.receives();
	}

	/** When it came here, as well as it is known. */
	public Instant since() {
		Instant failedAt = this.failure.failedAt();
		return (failedAt != null) ? failedAt : this.sentAt;
	}

	public Optional<String> eventType() {
		return attribute(EVENT_TYPE);
	}

	public Optional<String> eventId() {
		return attribute(EVENT_ID);
	}

	public Optional<String> traceId() {
		return attribute(TRACE_PARENT).map(TRACE::matcher).filter(Matcher::matches).map((trace) -> trace.group(1));
	}

	/** Whether somebody who says this means this letter: its id, or how that begins. */
	public boolean isMeantBy(String said) {
		return this.id.startsWith(said);
	}

	/** Whether it is in the group of this key; letters with one reason have one. */
	public boolean hasReason(String key) {
		return reasonKey().equals(key);
	}

	public String reasonKey() {
		return this.failure.key();
	}

	private Optional<String> attribute(String name) {
		return Optional.ofNullable(this.attributes.get(name)).map(Attribute::value);
	}

}
