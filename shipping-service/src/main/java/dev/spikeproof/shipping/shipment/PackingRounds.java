package dev.spikeproof.shipping.shipment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks four times a second whether something is due; that is one look into a small
 * index.
 */
@Component
class PackingRounds {

	private static final Logger log = LoggerFactory.getLogger(PackingRounds.class);

	private final PackShipments packing;

	PackingRounds(PackShipments packing) {
		this.packing = packing;
	}

	@Scheduled(fixedDelay = 250)
	void round() {
		try {
			while (this.packing.packDue() == PackShipments.BATCH && !Thread.currentThread().isInterrupted()) {
				log.debug("More shipments are due");
			}
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("Packing waits for the database: {}", ex.getMessage());
		}
	}

}
