package dev.spikeproof.local.spike;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.spikeproof.local.purchase.Shop;

import tools.jackson.databind.JsonNode;

/**
 * What became of purchases. A purchase tells when each step was, so that it needn't be
 * asked often: the oldest ones in each round, and some of the others in turn.
 */
final class Fates {

	private static final int OLDEST = 12;

	private static final int OTHERS = 6;

	private final Shop shop;

	private final Set<String> open = new LinkedHashSet<>();

	private final Map<String, Fate> known = new HashMap<>();

	private int turn;

	private Instant progress = Instant.now();

	Fates(Shop shop) {
		this.shop = shop;
	}

	/**
	 * The end of one.
	 *
	 * @param published empty if its message was withdrawn
	 * @param completed whether the customer has what he bought
	 */
	record Fate(Optional<Instant> published, Instant end, boolean completed) {
	}

	void expect(String purchase) {
		if (!this.known.containsKey(purchase)) {
			this.open.add(purchase);
		}
	}

	/** Asks for a few of those that aren't done. */
	void ask() throws InterruptedException {
		List<String> all = List.copyOf(this.open);
		Set<String> asked = new LinkedHashSet<>(all.subList(0, Math.min(OLDEST, all.size())));
		for (int i = 0; i < OTHERS && !all.isEmpty(); i++) {
			asked.add(all.get(Math.floorMod(this.turn++, all.size())));
		}
		for (String purchase : asked) {
			ask(purchase).ifPresent((fate) -> {
				this.open.remove(purchase);
				this.known.put(purchase, fate);
				this.progress = Instant.now();
			});
		}
	}

	private Optional<Fate> ask(String purchase) throws InterruptedException {
		try {
			JsonNode document = this.shop.purchase(purchase).body();
			return switch (document.path("status").asString("PLACED")) {
				case "COMPLETED" -> fate(document, "completed", true);
				case "FAILED" -> fate(document, "failed", false);
				default -> Optional.empty();
			};
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Fate> fate(JsonNode purchase, String end, boolean completed) {
		return at(purchase, end).map((at) -> new Fate(at(purchase, "published"), at, completed));
	}

	private static Optional<Instant> at(JsonNode purchase, String step) {
		return purchase.path("journey")
			.valueStream()
			.filter((each) -> each.path("step").asString().equals(step))
			.map((each) -> Instant.parse(each.path("at").asString()))
			.findFirst();
	}

	Optional<Fate> of(String purchase) {
		return Optional.ofNullable(this.known.get(purchase));
	}

	int completed() {
		return (int) this.known.values().stream().filter(Fate::completed).count();
	}

	int open() {
		return this.open.size();
	}

	/** How long nothing has come to its end. */
	Duration standstill() {
		return Duration.between(this.progress, Instant.now());
	}

}
