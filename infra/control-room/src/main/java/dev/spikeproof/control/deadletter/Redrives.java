package dev.spikeproof.control.deadletter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * What is being moved and what was: by SQS, which keeps its own record, and by the desk,
 * which remembers the last one of each queue.
 */
@Component
public class Redrives {

	private final Map<String, Redrive> byTheDesk = new ConcurrentHashMap<>();

	private final MoveTasks tasks;

	Redrives(MoveTasks tasks) {
		this.tasks = tasks;
	}

	/** The newest first. */
	public List<Redrive> of(DeadLetterQueue queue) {
		return Stream.concat(Stream.ofNullable(this.byTheDesk.get(queue.name())), this.tasks.of(queue).stream())
			.sorted(Comparator.comparing(Redrive::startedAt).reversed())
			.toList();
	}

	/**
	 * Lets one begin.
	 * @throws RedriveUnderWay if one runs
	 */
	synchronized void begin(DeadLetterQueue queue, Runnable start) {
		of(queue).stream().filter(Redrive::isRunning).findFirst().ifPresent((running) -> {
			throw new RedriveUnderWay(queue, running);
		});
		start.run();
	}

	void tell(DeadLetterQueue queue, Redrive redrive) {
		this.byTheDesk.put(queue.name(), redrive);
	}

	void change(DeadLetterQueue queue, Function<Redrive, Redrive> change) {
		this.byTheDesk.computeIfPresent(queue.name(), (name, former) -> change.apply(former));
	}

}
