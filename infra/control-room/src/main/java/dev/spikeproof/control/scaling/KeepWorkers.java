package dev.spikeproof.control.scaling;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import dev.spikeproof.control.scaling.Fleet.Kind;
import dev.spikeproof.control.scaling.Worker.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Sees to it that there are as many workers as are wanted. Of too many the newest go
 * first, and never one that is protected or may be busy: it may go later.
 */
@Component
class KeepWorkers {

	private static final Logger log = LoggerFactory.getLogger(KeepWorkers.class);

	private static final Comparator<Worker> STARTING_AND_NEWEST_FIRST = Comparator
		.comparing((Worker worker) -> !worker.is(Condition.STARTING))
		.thenComparing(Worker::since, Comparator.<Instant>reverseOrder());

	private final Fleet fleet;

	private final Protections protections;

	KeepWorkers(Fleet fleet, Protections protections) {
		this.fleet = fleet;
		this.protections = protections;
	}

	void at(int wanted, Findings found) {
		if (this.fleet.kind() == Kind.UNMANAGED) {
			return;
		}
		List<Worker> present = found.present();
		for (int i = present.size(); i < wanted; i++) {
			this.fleet.start();
		}
		present.stream()
			.filter((worker) -> found.isIdle(worker) && this.protections.of(worker.name()).isEmpty())
			.sorted(STARTING_AND_NEWEST_FIRST)
			.limit(Math.max(0, present.size() - wanted))
			.forEach((worker) -> {
				log.info("{} may go: {} of {} workers are wanted", worker.name(), wanted, present.size());
				this.fleet.stop(worker);
			});
	}

}
