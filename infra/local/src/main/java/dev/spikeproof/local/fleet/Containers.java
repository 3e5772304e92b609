package dev.spikeproof.local.fleet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.json.JsonMapper;

/** The containers of one service of compose, by the labels that compose gives them. */
final class Containers {

	private static final String PATH = "/containers/";

	private static final Set<Integer> GONE = Set.of(404, 409);

	private final Engine engine;

	private final String project;

	private final String service;

	Containers(Engine engine, String project, String service) {
		this.engine = engine;
		this.project = project;
		this.service = service;
	}

	String service() {
		return this.service;
	}

	/** All of them, also those that have ended. */
	List<Listed> list() {
		String filters = JsonMapper.shared()
			.writeValueAsString(Map.of("label", List.of("com.docker.compose.project=" + this.project,
					Listed.SERVICE + "=" + this.service, "com.docker.compose.oneoff=False")));
		return this.engine.get(PATH + "json?all=true&filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8))
			.valueStream()
			.map(Listed::of)
			.sorted(Comparator.comparingInt(Listed::number))
			.toList();
	}

	Original inspect(Listed listed) {
		return new Original(this.engine.get(PATH + listed.id() + "/json"));
	}

	/** Makes one more and returns its id; it isn't started yet. */
	String create(Original original, int number) {
		return this.engine.post(PATH + "create?name=" + original.name(number), original.copy(number))
			.path("Id")
			.asString();
	}

	void start(String id) {
		this.engine.post(PATH + id + "/start");
	}

	/** Returns when it has ended; the engine knows how long compose wants to wait. */
	void stop(String id) {
		this.engine.post(PATH + id + "/stop");
	}

	/** Kills it first if it runs; nothing happens if it is gone or going. */
	void remove(String id) {
		try {
			this.engine.delete(PATH + id + "?force=true&v=true");
		}
		catch (Engine.Refusal ex) {
			if (!GONE.contains(ex.status)) {
				throw ex;
			}
		}
	}

}
