package dev.spikeproof.control.scaling;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.spikeproof.control.scaling.Fleet.Roll;
import dev.spikeproof.control.scaling.Worker.Condition;

/**
 * What one look at the queue and its workers found.
 *
 * @param vitals by the workers' names
 */
record Findings(Instant at, QueueDepth depth, Roll roll, Map<String, Vitals> vitals) {

	long backlog() {
		return this.depth.visible() + this.depth.inFlight();
	}

	int running() {
		return count(Condition.RUNNING);
	}

	int starting() {
		return count(Condition.STARTING);
	}

	/** Running or starting ones: those that count towards what is wanted. */
	List<Worker> present() {
		return this.roll.workers().stream().filter((worker) -> !worker.is(Condition.STOPPING)).toList();
	}

	/** One that doesn't answer may well have a job: it isn't idle. */
	boolean isIdle(Worker worker) {
		Vitals found = this.vitals.get(worker.name());
		return worker.is(Condition.STARTING) || (found != null && found.jobs() == 0);
	}

	private int count(Condition condition) {
		return (int) this.roll.workers().stream().filter((worker) -> worker.is(condition)).count();
	}

}
