package dev.spikeproof.messaging.outbox;

import java.util.Map;
import java.util.TreeMap;

import dev.spikeproof.messaging.tracing.Traces;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import tools.jackson.databind.json.JsonMapper;

/**
 * Where a use case leaves its events. They are published if, and only if, its transaction
 * commits, at least once each (transactional outbox).
 */
public class Outbox {

	private final OutboxTable table;

	private final JsonMapper json;

	private final Runnable wakeRelay;

	private final Traces traces;

	Outbox(OutboxTable table, JsonMapper json, Runnable wakeRelay, Traces traces) {
		this.table = table;
		this.json = json;
		this.wakeRelay = wakeRelay;
		this.traces = traces;
	}

	/**
	 * Adds the event to the running transaction.
	 * @throws org.springframework.transaction.IllegalTransactionStateException without
	 * one
	 * @throws IllegalArgumentException if the event is larger than a topic takes (256
	 * KiB), or goes to a FIFO topic without a group
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(OutgoingEvent event) {
		if (event.group() == null && event.topic().endsWith(".fifo")) {
			throw new IllegalArgumentException("An event for a FIFO topic needs a group: " + event.topic());
		}
		PendingEvent pending = new PendingEvent(0, event.id(), event.topic(), event.type(), event.subject(),
				event.group(), this.json.writeValueAsString(event.payload()), attributes(event), 0);
		if (pending.size() > EventBatch.MOST_BYTES) {
			throw new IllegalArgumentException(
					"%s has %d bytes, %d are possible".formatted(event.type(), pending.size(), EventBatch.MOST_BYTES));
		}
		this.table.insert(pending, event.notBefore());
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Outbox.this.wakeRelay.run();
			}
		});
	}

	/**
	 * Takes back the events about a subject that are neither published nor due yet,
	 * because what they would have brought about is done.
	 * @return how many were taken back
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int withdraw(String type, String subject) {
		return this.table.deleteNotYetDue(type, subject);
	}

	private Map<String, MessageAttribute> attributes(OutgoingEvent event) {
		Map<String, MessageAttribute> attributes = new TreeMap<>();
		event.attributes().forEach((name, value) -> attributes.put(name, MessageAttribute.of(value)));
		attributes.put("event-type", MessageAttribute.of(event.type()));
		attributes.put("event-id", MessageAttribute.of(event.id()));
		String trace = this.traces.current();
		if (trace != null) {
			attributes.put(Traces.TRACEPARENT, MessageAttribute.of(trace));
		}
		return attributes;
	}

}
