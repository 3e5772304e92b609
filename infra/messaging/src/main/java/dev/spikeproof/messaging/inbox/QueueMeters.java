package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** The meters of one queue, all there from its first message on. */
record QueueMeters(Timer timeInQueue, Timer handled, Timer failed, DistributionSummary receives, Counter redeliveries,
		Map<FailureType, Counter> deadLetters) {

	/** From what nobody notices to what a spike makes of it. */
	private static final Duration[] WAITS = { Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5),
			Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
			Duration.ofHours(1) };

	/** From a statement in the database to the encoding of a film. */
	private static final Duration[] WORK = { Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(250),
			Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2),
			Duration.ofMinutes(10) };

	static QueueMeters register(String queue, MeterRegistry meters) {
		return new QueueMeters(
				Timer.builder("spikeproof.inbox.time.in.queue")
					.description("From a message's sending to its first receive")
					.serviceLevelObjectives(WAITS)
					.tag("queue", queue)
					.register(meters),
				handler(queue, "handled", meters), handler(queue, "failed", meters),
				DistributionSummary.builder("spikeproof.inbox.receives")
					.description("Receives that a message took until it was handled or a dead letter")
					.tag("queue", queue)
					.register(meters),
				Counter.builder("spikeproof.inbox.redeliveries")
					.description("Receives of messages that had been received before")
					.tag("queue", queue)
					.register(meters),
				Arrays.stream(FailureType.values())
					.collect(Collectors.toMap((type) -> type, (type) -> deadLetters(queue, type, meters))));
	}

	Counter deadLetters(FailureType type) {
		return Objects.requireNonNull(this.deadLetters.get(type));
	}

	private static Timer handler(String queue, String outcome, MeterRegistry meters) {
		return Timer.builder("spikeproof.inbox.handler")
			.description("What listeners take for a message, and whether they throw")
			.serviceLevelObjectives(WORK)
			.tag("queue", queue)
			.tag("outcome", outcome)
			.register(meters);
	}

	private static Counter deadLetters(String queue, FailureType type, MeterRegistry meters) {
		return Counter.builder("spikeproof.inbox.dead.letters")
			.description("Messages that this service put into their queue's DLQ")
			.tag("queue", queue)
			.tag("type", type.attribute())
			.register(meters);
	}

}
