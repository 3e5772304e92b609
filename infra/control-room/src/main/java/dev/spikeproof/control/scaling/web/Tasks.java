package dev.spikeproof.control.scaling.web;

import java.util.List;

import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.Worker;

import org.springframework.stereotype.Component;

/**
 * Which worker a task is. All containers of a compose service are told the same address
 * of their agent, so they call themselves {@value #SELF} and are known by where they call
 * from.
 */
@Component
class Tasks {

	static final String SELF = "self";

	private final Fleet fleet;

	Tasks(Fleet fleet) {
		this.fleet = fleet;
	}

	/** No worker is at the address, or several are. */
	static class Unknown extends RuntimeException {

		Unknown(String address, int workers) {
			super("%d workers are at %s; only one by itself can be called \"%s\".".formatted(workers, address, SELF));
		}

	}

	String worker(String task, String caller) {
		if (!task.equals(SELF)) {
			return task;
		}
		List<String> found = this.fleet.roll()
			.workers()
			.stream()
			.filter((worker) -> caller.equals(worker.address().getHost()))
			.map(Worker::name)
			.toList();
		if (found.size() != 1) {
			throw new Unknown(caller, found.size());
		}
		return found.getFirst();
	}

}
