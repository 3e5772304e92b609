package dev.spikeproof.control.scaling;

import java.time.Instant;
import java.util.List;

import dev.spikeproof.control.scaling.Fleet.Roll;
import dev.spikeproof.control.scaling.Worker.Condition;

import org.springframework.stereotype.Component;

/** Looks at the queue that decides and at those who work for it. */
@Component
class Look {

	private final Queues queues;

	private final Fleet fleet;

	private final Checkup checkup;

	private final String queue;

	Look(Queues queues, Fleet fleet, Checkup checkup, ScalingSettings settings) {
		this.queues = queues;
		this.fleet = fleet;
		this.checkup = checkup;
		this.queue = settings.queue();
	}

	Findings around(Instant now) {
		Roll roll = this.fleet.roll();
		List<Worker> awake = roll.workers().stream().filter((worker) -> !worker.is(Condition.STARTING)).toList();
		return new Findings(now, this.queues.depth(this.queue), roll, this.checkup.of(awake));
	}

}
