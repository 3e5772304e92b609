package dev.spikeproof.local.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import dev.spikeproof.local.terminal.CannotRun;
import org.jspecify.annotations.Nullable;

/**
 * Encoders that are containers of one service of compose. One more is a copy of those
 * that are there, labelled as compose would, so that compose knows it for its own and
 * removes it too.
 */
final class ContainerFleet implements Fleet {

	private final Containers containers;

	private final int port;

	private final int processors;

	private final Set<String> stopping = ConcurrentHashMap.newKeySet();

	private final Map<String, Instant> readyAt = new ConcurrentHashMap<>();

	/** For when none is left. */
	private volatile @Nullable Original original;

	/**
	 * @param port where each worker answers requests
	 */
	ContainerFleet(Engine engine, String project, String service, int port) {
		this.containers = new Containers(engine, project, service);
		this.port = port;
		this.processors = engine.get("/info").path("NCPU").asInt();
	}

	@Override
	public Roll roll() {
		return roll(this.containers.list());
	}

	private Roll roll(List<Listed> listed) {
		this.readyAt.keySet().retainAll(listed.stream().map(Listed::id).toList());
		List<Worker> workers = listed.stream().flatMap((it) -> worker(it).stream()).toList();
		return new Roll(Kind.CONTAINERS, Capacity.of(this.processors, workers.size()), workers);
	}

	private Optional<Worker> worker(Listed listed) {
		Optional<Condition> condition = this.stopping.contains(listed.id()) ? Optional.of(Condition.STOPPING)
				: listed.condition();
		if (condition.equals(Optional.of(Condition.RUNNING))) {
			this.readyAt.putIfAbsent(listed.id(), Instant.now());
		}
		return condition.map((it) -> new Worker(listed.name(), listed.address(this.port), it, listed.created(),
				this.readyAt.get(listed.id())));
	}

	@Override
	public synchronized String start() {
		List<Listed> listed = this.containers.list();
		roll(listed).requireRoom();
		listed.stream().findFirst().ifPresent(this::remember);
		Original model = this.original;
		if (model == null) {
			String service = this.containers.service();
			throw new CannotRun("There is no container of %s to make another one after: docker compose up -d %s"
				.formatted(service, service));
		}
		List<Integer> taken = listed.stream().map(Listed::number).toList();
		int number = IntStream.iterate(1, (it) -> it + 1).filter((it) -> !taken.contains(it)).findFirst().orElseThrow();
		String id = this.containers.create(model, number);
		Thread.ofVirtual().name("start-" + number).start(() -> startOrRemove(id));
		return this.containers.service() + "-" + number;
	}

	private void startOrRemove(String id) {
		try {
			this.containers.start(id);
		}
		catch (RuntimeException ex) {
			System.err.println("A worker that can't be started is removed: " + ex.getMessage());
			this.containers.remove(id);
		}
	}

	@Override
	public boolean stop(String name) {
		Optional<Listed> found = find(name);
		found.filter((it) -> this.stopping.add(it.id()))
			.ifPresent((it) -> Thread.ofVirtual().name("stop-" + name).start(() -> stopAndRemove(it.id())));
		return found.isPresent();
	}

	private void stopAndRemove(String id) {
		try {
			this.containers.stop(id);
			this.containers.remove(id);
		}
		catch (RuntimeException ex) {
			System.err.println("A worker that can't be stopped stays: " + ex.getMessage());
		}
		finally {
			this.stopping.remove(id);
		}
	}

	/** An engine doesn't start again what was killed through it, so it is removed. */
	@Override
	public boolean kill(String name) {
		Optional<Listed> found = find(name);
		found.ifPresent((it) -> this.containers.remove(it.id()));
		return found.isPresent();
	}

	private Optional<Listed> find(String name) {
		Optional<Listed> found = this.containers.list()
			.stream()
			.filter((it) -> it.name().equals(name) && it.condition().isPresent())
			.findFirst();
		found.ifPresent(this::remember);
		return found;
	}

	private void remember(Listed listed) {
		this.original = this.containers.inspect(listed);
	}

}
