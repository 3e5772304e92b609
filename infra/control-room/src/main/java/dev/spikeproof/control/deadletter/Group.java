package dev.spikeproof.control.deadletter;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Letters with one cause.
 *
 * @param key names the group in a redrive
 * @param example the id of one of them
 */
public record Group(String key, String type, String reason, int count, Instant oldest, Instant newest, String example) {

	/** The largest first. */
	static List<Group> of(List<DeadLetter> letters) {
		Map<String, List<DeadLetter>> byReason = letters.stream()
			.collect(Collectors.groupingBy(DeadLetter::reasonKey, LinkedHashMap::new, Collectors.toList()));
		return byReason.values()
			.stream()
			.map(Group::alike)
			.sorted(Comparator.comparingInt(Group::count).reversed().thenComparing(Group::oldest))
			.toList();
	}

	private static Group alike(List<DeadLetter> letters) {
		DeadLetter first = letters.getFirst();
		List<Instant> times = letters.stream().map(DeadLetter::since).sorted().toList();
		return new Group(first.reasonKey(), first.failure().type(), first.failure().reason(), letters.size(),
				times.getFirst(), times.getLast(), first.id());
	}

}
