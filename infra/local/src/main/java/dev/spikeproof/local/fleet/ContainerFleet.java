package dev.spikeproof.local.fleet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import dev.spikeproof.local.terminal.CannotRun;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The containers of one service of compose. One more is a copy of those that are there,
 * labelled as compose would, so that compose knows it for its own and removes it too.
 */
final class ContainerFleet implements Fleet {

	private static final String CONTAINERS = "/containers/";

	private static final Set<Integer> GONE = Set.of(404, 409);

	private final Engine engine;

	private final String project;

	private final String service;

	private final int port;

	private final int processors;

	private final Set<String> stopping = ConcurrentHashMap.newKeySet();

	private final Map<String, Instant> readyAt = new ConcurrentHashMap<>();

	private volatile @Nullable Original original;

	/**
	 * @param port where each worker answers requests
	 */
	ContainerFleet(Engine engine, String project, String service, int port) {
		this.engine = engine;
		this.project = project;
		this.service = service;
		this.port = port;
		this.processors = engine.get("/info").path("NCPU").asInt();
	}

	@Override
	public Roll roll() {
		return roll(listed());
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
		List<Listed> listed = listed();
		roll(listed).requireRoom();
		Original model = listed.stream().findFirst().map(this::remember).orElse(this.original);
		if (model == null) {
			throw new CannotRun("There is no container of %s to make another one after: docker compose up -d %s"
				.formatted(this.service, this.service));
		}
		Set<Integer> taken = Set.copyOf(listed.stream().map(Listed::number).toList());
		int number = IntStream.iterate(1, (it) -> it + 1).filter((it) -> !taken.contains(it)).findFirst().orElseThrow();
		String id = this.engine.post(CONTAINERS + "create?name=" + model.name(number), model.copy(number))
			.path("Id")
			.asString();
		Thread.ofVirtual().name("start-" + number).start(() -> start(id));
		return this.service + "-" + number;
	}

	private void start(String id) {
		try {
			this.engine.post(CONTAINERS + id + "/start");
		}
		catch (RuntimeException ex) {
			System.err.println("A worker that can't be started is removed: " + ex.getMessage());
			remove(id);
		}
	}

	@Override
	public boolean stop(String name) {
		Optional<Listed> found = find(name);
		found.filter((it) -> this.stopping.add(it.id()))
			.ifPresent((it) -> Thread.ofVirtual().name("stop-" + name).start(() -> stopAndRemove(it.id())));
		return found.isPresent();
	}

	/** The engine knows how long compose wants it to wait. */
	private void stopAndRemove(String id) {
		try {
			this.engine.post(CONTAINERS + id + "/stop");
		}
		catch (RuntimeException ex) {
			System.err.println("A worker that can't be stopped is removed: " + ex.getMessage());
		}
		try {
			remove(id);
		}
		finally {
			this.stopping.remove(id);
		}
	}

	/** An engine doesn't start again what was killed through it, so it is removed. */
	@Override
	public boolean kill(String name) {
		Optional<Listed> found = find(name);
		found.ifPresent((it) -> remove(it.id()));
		return found.isPresent();
	}

	/** Kills it first if it runs. */
	private void remove(String id) {
		try {
			this.engine.delete(CONTAINERS + id + "?force=true&v=true");
		}
		catch (Engine.Refusal ex) {
			if (!GONE.contains(ex.status)) {
				throw ex;
			}
		}
	}

	private Optional<Listed> find(String name) {
		Optional<Listed> found = listed().stream()
			.filter((it) -> it.name().equals(name) && it.condition().isPresent())
			.findFirst();
		found.ifPresent(this::remember);
		return found;
	}

	/** For when none is left. */
	private Original remember(Listed listed) {
		Original known = new Original(this.engine.get(CONTAINERS + listed.id() + "/json"));
		this.original = known;
		return known;
	}

	private List<Listed> listed() {
		String filters = JsonMapper.shared()
			.writeValueAsString(Map.of("label", List.of("com.docker.compose.project=" + this.project,
					Listed.SERVICE + "=" + this.service, "com.docker.compose.oneoff=False")));
		return this.engine
			.get(CONTAINERS + "json?all=true&filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8))
			.valueStream()
			.map(Listed::of)
			.toList();
	}

}
