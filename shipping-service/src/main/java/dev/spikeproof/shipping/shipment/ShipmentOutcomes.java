package dev.spikeproof.shipping.shipment;

import java.util.Locale;
import java.util.stream.Stream;

import dev.spikeproof.messaging.tracing.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Logs each outcome, and counts it as {@code spikeproof.shipments}, once it is committed.
 */
@Component
class ShipmentOutcomes {

	private static final Logger log = LoggerFactory.getLogger(ShipmentOutcomes.class);

	private static final String REPEATED = "repeated";

	private final MeterRegistry meters;

	private final Traces traces;

	ShipmentOutcomes(MeterRegistry meters, Traces traces) {
		this.meters = meters;
		this.traces = traces;
		Stream.of("booked", "shipped", "failed", REPEATED).forEach((outcome) -> count(outcome, 0));
	}

	@TransactionalEventListener
	void on(ShipmentMoved moved) {
		Shipment shipment = moved.shipment();
		String outcome = shipment.status().name().toLowerCase(Locale.ROOT);
		this.traces.inTrace(shipment.trace(),
				() -> log.atInfo()
					.addKeyValue("purchase", shipment.purchase())
					.log("Purchase {}: shipment {} {}", shipment.purchase(), shipment.id(), outcome));
		count(outcome, 1);
	}

	@TransactionalEventListener
	void on(AskedAgain again) {
		log.atInfo()
			.addKeyValue("purchase", again.purchase())
			.log("Purchase {}: asked again, nothing to do", again.purchase());
		count(REPEATED, 1);
	}

	private void count(String outcome, int times) {
		Counter.builder("spikeproof.shipments")
			.description("What became of shipments")
			.tag("outcome", outcome)
			.register(this.meters)
			.increment(times);
	}

}
