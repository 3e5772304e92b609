package dev.spikeproof.control.deadletter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Finds a letter by its id, or by how the id begins, in whichever queue it lies. */
@Component
public class FindLetter {

	private static final int SHORTEST = 4;

	private final DeadLetterQueues queues;

	private final LookIntoQueues look;

	FindLetter(DeadLetterQueues queues, LookIntoQueues look) {
		this.queues = queues;
		this.look = look;
	}

	/**
	 * @throws NoSuchLetter if none is meant, or more than one
	 */
	public DeadLetter find(String said) {
		if (said.length() < SHORTEST) {
			throw new NoSuchLetter("The id " + said + " is too short: give at least its first " + SHORTEST
					+ " characters, as the list shows them.");
		}
		List<DeadLetter> found = new ArrayList<>();
		List<String> unseen = new ArrayList<>();
		for (DeadLetterQueue queue : this.queues.all()) {
			if (this.queues.depth(queue).total() > 0) {
				Look seen = this.look.into(queue);
				seen.letters().stream().filter((letter) -> letter.isMeantBy(said)).forEach(found::add);
				if (!seen.isComplete()) {
					unseen.add("%d of %d in %s".formatted(seen.letters().size(), seen.count(), queue.name()));
				}
			}
		}
		if (found.size() > 1) {
			throw new NoSuchLetter("More than one letter is meant by " + said + ": "
					+ found.stream().map(DeadLetter::id).collect(Collectors.joining(", ")) + ". Give more of the id.");
		}
		return found.stream().findFirst().orElseThrow(() -> new NoSuchLetter(none(said, unseen)));
	}

	private static String none(String said, List<String> unseen) {
		return "No letter has the id " + said + "; it may have been sent back or discarded."
				+ (unseen.isEmpty() ? "" : " Not all can be seen at once, only " + String.join(", ", unseen) + ".");
	}

}
