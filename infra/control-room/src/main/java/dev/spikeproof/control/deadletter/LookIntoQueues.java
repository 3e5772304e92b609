package dev.spikeproof.control.deadletter;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** Sees what lies in a queue, and leaves it as it is. */
@Component
public class LookIntoQueues {

	private final DeadLetterQueues queues;

	private final DeskSettings settings;

	LookIntoQueues(DeadLetterQueues queues, DeskSettings settings) {
		this.queues = queues;
		this.settings = settings;
	}

	/** A queue in which letters are being moved is only counted. */
	public Look into(DeadLetterQueue queue) {
		Depth before = this.queues.depth(queue);
		if (before.total() == 0) {
			return Look.at(List.of(), before);
		}
		try (Hold hold = this.queues.hold(queue)) {
			// Only now: what another look held a moment ago is visible again.
			Depth depth = this.queues.depth(queue);
			int most = Math.min(this.settings.lookLimit(), depth.visible());
			List<DeadLetter> seen = new ArrayList<>();
			while (seen.size() < most) {
				List<DeadLetter> more = hold.next();
				if (more.isEmpty()) {
					break;
				}
				seen.addAll(more);
			}
			return Look.at(seen, depth);
		}
		catch (QueueIsBusy ex) {
			return Look.denied(before);
		}
	}

}
