package dev.spikeproof.local.supervisor;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.spikeproof.local.fleet.Capacity;
import dev.spikeproof.local.fleet.Fleet;
import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.supervisor.State.PartState;

/**
 * Encoders that are processes of this machine. One that dies is started again, one that
 * is stopped may finish what it does.
 */
public final class ProcessFleet implements Fleet {

	private static final String NAME = "video-encoder";

	private static final Capacity PORTS = new Capacity(PortPlan.MOST_ENCODERS,
			"there are ports for " + PortPlan.MOST_ENCODERS);

	/** What ECS grants at most, and a little more. */
	private static final Duration GRACE = Duration.ofSeconds(125);

	private final Crew crew;

	private final IntFunction<Part> encoders;

	/**
	 * @param encoders makes the one with a number from 1 on
	 */
	public ProcessFleet(Crew crew, IntFunction<Part> encoders) {
		this.crew = crew;
		this.encoders = encoders;
	}

	@Override
	public Roll roll() {
		List<Worker> workers = this.crew.states()
			.stream()
			.filter((it) -> isOne(it.name()))
			.map(ProcessFleet::worker)
			.toList();
		int processors = Runtime.getRuntime().availableProcessors();
		return new Roll(Kind.PROCESSES, Capacity.of(processors, workers.size()).orLess(PORTS), workers);
	}

	private static Worker worker(PartState part) {
		return new Worker(part.name(), URI.create("http://127.0.0.1:" + part.port()), switch (part.condition()) {
			case READY -> Condition.RUNNING;
			case STOPPING, STOPPED -> Condition.STOPPING;
			case WAITING, STARTING, RESTARTING -> Condition.STARTING;
		}, Optional.ofNullable(part.since()).orElseGet(Instant::now), part.readyAt());
	}

	@Override
	public synchronized String start() {
		roll().requireRoom();
		Part part = IntStream.rangeClosed(1, PortPlan.MOST_ENCODERS)
			.filter((number) -> this.crew.find(name(number)).isEmpty())
			.mapToObj(this.encoders)
			.findFirst()
			.orElseThrow();
		this.crew.hire(part);
		return part.name();
	}

	@Override
	public boolean stop(String name) {
		boolean known = isOne(name) && this.crew.find(name).isPresent();
		if (known) {
			Thread.ofVirtual().name("dismiss-" + name).start(() -> this.crew.dismiss(name, GRACE));
		}
		return known;
	}

	/** It is started again. */
	@Override
	public boolean kill(String name) {
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
