package dev.spikeproof.local.poison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.spikeproof.local.desk.Desk;
import dev.spikeproof.local.terminal.Screen;
import tools.jackson.databind.JsonNode;

/** Where the doses are now, by what the desk sees. */
final class Whereabouts {

	private final List<Dose> doses;

	private final Map<String, String> byEventId;

	private Whereabouts(List<Dose> doses, Map<String, String> byEventId) {
		this.doses = doses;
		this.byEventId = byEventId;
	}

	static Whereabouts of(List<Dose> doses, Desk desk) {
		Map<String, String> found = new HashMap<>();
		doses.stream().map(Dose::queue).distinct().forEach((queue) -> {
			for (JsonNode letter : desk.letters(queue)) {
				letter.path("eventId")
					.asStringOpt()
					.ifPresent((id) -> found.put(id,
							queue.replaceAll("(\\.fifo)?$", "-dlq$1") + " as " + letter.path("type").asString()));
			}
		});
		found.keySet().retainAll(doses.stream().map(Dose::eventId).toList());
		return new Whereabouts(doses, found);
	}

	int count() {
		return this.byEventId.size();
	}

	boolean isComplete() {
		return count() == this.doses.size();
	}

	void show(Screen screen) {
		Map<String, Integer> lines = new TreeMap<>();
		for (Dose dose : this.doses) {
			String place = this.byEventId.getOrDefault(dose.eventId(), "in no dead-letter queue that the desk can see");
			lines.merge("%-16s %-24s -> %s".formatted(dose.kind(), dose.queue(), place), 1, Integer::sum);
		}
		screen.line("  poison: %d of %d in a dead-letter queue".formatted(count(), this.doses.size()));
		lines.forEach((line, count) -> screen.line("  %5d × %s".formatted(count, line)));
	}

}
