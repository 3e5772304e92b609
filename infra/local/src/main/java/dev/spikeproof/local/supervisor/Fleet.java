package dev.spikeproof.local.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.supervisor.State.PartState;

/**
 * The encoders, as many as are wanted: what the scheduler of ECS is in the cloud. One
 * that dies is replaced, one that is stopped may finish what it does.
 */
final class Fleet {

	private static final String NAME = "video-encoder";

	/** What ECS grants at most, and a little more. */
	private static final Duration GRACE = Duration.ofSeconds(125);

	private final Crew crew;

	private final IntFunction<Part> encoders;

	/**
	 * @param encoders makes the one with a number from 1 on
	 */
	Fleet(Crew crew, IntFunction<Part> encoders) {
		this.crew = crew;
		this.encoders = encoders;
	}

	/** All of them, and how many this machine bears. */
	record Roll(Capacity limit, List<PartState> workers) {
	}

	Roll roll() {
		List<PartState> workers = this.crew.states().stream().filter((it) -> isOne(it.name())).toList();
		return new Roll(Capacity.ofThisMachine(workers.size()), workers);
	}

	/**
	 * Starts one more and returns its name; nothing if there are as many as the machine
	 * bears.
	 */
	synchronized Optional<String> start() {
		Roll roll = roll();
		if (roll.workers().size() >= roll.limit().workers()) {
			return Optional.empty();
		}
		return IntStream.rangeClosed(1, PortPlan.MOST_ENCODERS)
			.filter((number) -> this.crew.find(name(number)).isEmpty())
			.mapToObj(this.encoders)
			.findFirst()
			.map((part) -> {
				this.crew.hire(part);
				return part.name();
			});
	}

	/** Asks one to finish and end; returns whether there is one of this name. */
	boolean stop(String name) {
		boolean known = isOne(name) && this.crew.find(name).isPresent();
		if (known) {
			Thread.ofVirtual().name("dismiss-" + name).start(() -> this.crew.dismiss(name, GRACE));
		}
		return known;
	}

	/** Kills one, without a chance to finish; it is started again. */
	boolean kill(String name) {
		Optional<Supervised> found = isOne(name) ? this.crew.find(name) : Optional.empty();
		found.flatMap((supervised) -> supervised.part().process())
			.flatMap((process) -> ProcessHandle.of(process.pid()))
			.ifPresent(ProcessHandle::destroyForcibly);
		return found.isPresent();
	}

	private static boolean isOne(String name) {
		return name.equals(NAME) || name.startsWith(NAME + "-");
	}

	private static String name(int number) {
		return (number == 1) ? NAME : NAME + "-" + number;
	}

}
