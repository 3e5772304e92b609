package dev.spikeproof.control.deadletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.springframework.stereotype.Component;

/** Looks into all queues at the same time. */
@Component
public class SurveyQueues {

	private final DeadLetterQueues queues;

	private final LookIntoQueues look;

	private final Alarms alarms;

	SurveyQueues(DeadLetterQueues queues, LookIntoQueues look, Alarms alarms) {
		this.queues = queues;
		this.look = look;
		this.alarms = alarms;
	}

	public record Surveyed(DeadLetterQueue queue, AlarmState alarm, Look look) {
	}

	public List<Surveyed> survey() {
		List<DeadLetterQueue> all = this.queues.all();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Optional<Map<String, AlarmState>>> states = threads.submit(this.alarms::states);
			List<Future<Look>> looks = all.stream()
				.map((queue) -> threads.submit(() -> this.look.into(queue)))
				.toList();
			List<Surveyed> surveyed = new ArrayList<>();
			for (int i = 0; i < all.size(); i++) {
				String name = all.get(i).nameOnAws();
				AlarmState alarm = result(states).map((known) -> known.getOrDefault(name, AlarmState.NONE))
					.orElse(AlarmState.UNKNOWN);
				surveyed.add(new Surveyed(all.get(i), alarm, result(looks.get(i))));
			}
			return surveyed;
		}
	}

	private static <T> T result(Future<T> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while queues were looked into", ex);
		}
	}

}
