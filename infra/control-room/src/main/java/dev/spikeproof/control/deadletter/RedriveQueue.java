package dev.spikeproof.control.deadletter;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.spikeproof.control.deadletter.Redrive.Mover;
import dev.spikeproof.control.deadletter.Redrive.State;
import dev.spikeproof.control.deadletter.Selection.Alike;
import dev.spikeproof.control.deadletter.Selection.All;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Sends many letters of a queue back. A whole standard queue is left to SQS; a FIFO queue
 * isn't: within five minutes of the first sending it would take its own letters for
 * duplicates.
 */
@Component
public class RedriveQueue {

	private static final Logger log = LoggerFactory.getLogger(RedriveQueue.class);

	private final DeadLetterQueues queues;

	private final LookIntoQueues look;

	private final MoveTasks tasks;

	private final Redrives redrives;

	private final DraftReturn draft;

	private final DeskSettings settings;

	private final Clock clock;

	RedriveQueue(DeadLetterQueues queues, LookIntoQueues look, MoveTasks tasks, Redrives redrives, DraftReturn draft,
			DeskSettings settings, Clock clock) {
		this.queues = queues;
		this.look = look;
		this.tasks = tasks;
		this.redrives = redrives;
		this.draft = draft;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Begins to move all letters; they go on when this returns.
	 * @param rate letters per second
	 * @throws RedriveUnderWay if another one runs
	 */
	public void all(DeadLetterQueue queue, Optional<Integer> rate) {
		if (queue.isFifo()) {
			start(queue, new All(), this.queues.depth(queue).total(), rate);
		}
		else {
			this.redrives.begin(queue, () -> this.tasks.start(queue, rate));
			log.info("SQS moves all letters of {} to {}", queue.name(), queue.source());
		}
	}

	/**
	 * Begins to move the letters of one reason.
	 * @param said the group's key, or words that only its reason has
	 */
	public void alike(DeadLetterQueue queue, String said, Optional<Integer> rate) {
		Group group = group(this.look.into(queue), queue, said);
		start(queue, new Alike(group), group.count(), rate);
	}

	private static Group group(Look seen, DeadLetterQueue queue, String said) {
		if (seen.busy()) {
			throw new QueueIsBusy(queue);
		}
		List<Group> groups = seen.groups();
		List<Group> meant = groups.stream()
			.filter((group) -> group.key().equals(said)
					|| group.reason().toLowerCase(Locale.ROOT).contains(said.toLowerCase(Locale.ROOT)))
			.toList();
		if (meant.size() != 1) {
			throw new NoSuchLetter("%s letter in %s has the reason %s. The reasons there are: %s.".formatted(
					meant.isEmpty() ? "No" : "More than one kind of", queue.name(), said,
					groups.isEmpty() ? "none"
							: groups.stream()
								.map((group) -> group.key() + " (" + group.reason() + ")")
								.collect(Collectors.joining(", "))));
		}
		return meant.getFirst();
	}

	private void start(DeadLetterQueue queue, Selection selection, int count, Optional<Integer> rate) {
		this.redrives.begin(queue, () -> {
			this.redrives.tell(queue,
					new Redrive(selection.inWords(), Mover.DESK, State.RUNNING, 0, count, this.clock.instant(), null));
			Thread.ofVirtual().name("redrive-" + queue.name()).start(() -> run(queue, selection, rate));
		});
	}

	private void run(DeadLetterQueue queue, Selection selection, Optional<Integer> rate) {
		try (Hold hold = this.queues.hold(queue)) {
			SendBackAll sending = new SendBackAll(hold, selection, this.draft, new Pace(rate),
					this.settings.lookLimit());
			for (int sent = sending.next(); sent > 0; sent = sending.next()) {
				int more = sent;
				this.redrives.change(queue, (redrive) -> redrive.moved(more));
			}
			end(queue, State.COMPLETED, sending.remark().orElse(null));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			end(queue, State.CANCELLED, "The desk was stopped. What isn't moved is still there.");
		}
		catch (RuntimeException ex) {
			log.warn("The redrive of {} ended early", queue.name(), ex);
			end(queue, State.FAILED, "It ended early: " + ex.getMessage() + " What isn't moved is still there.");
		}
	}

	private void end(DeadLetterQueue queue, State state, @Nullable String remark) {
		this.redrives.change(queue, (redrive) -> redrive.ended(state, remark));
		log.info("The redrive of {} is {}", queue.name(), state);
	}

}
