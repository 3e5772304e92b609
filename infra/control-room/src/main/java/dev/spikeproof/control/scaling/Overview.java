package dev.spikeproof.control.scaling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What changes slowly: all queues with their dead letters, and CloudWatch's alarms. While
 * one of them doesn't answer, it is what it was.
 */
@Component
public class Overview {

	private final Queues queues;

	private final AlarmBoard alarms;

	private final Clock clock;

	private volatile List<QueueDepth> depths = List.of();

	private volatile List<RaisedAlarm> raised = List.of();

	private volatile @Nullable Trouble trouble;

	Overview(Queues queues, AlarmBoard alarms, Clock clock) {
		this.queues = queues;
		this.alarms = alarms;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "5s")
	void refresh() {
		RuntimeException problem = null;
		try {
			this.raised = this.alarms.all();
		}
		catch (AlarmsAreAway ex) {
			problem = ex;
		}
		try {
			this.depths = this.queues.depths();
		}
		catch (QueuesAreAway ex) {
			problem = ex;
		}
		this.trouble = (problem != null) ? Trouble.after(this.trouble, problem, this.clock.instant()) : null;
	}

	/** Some seconds old. */
	public List<QueueDepth> depths() {
		return this.depths;
	}

	/** Whether CloudWatch evaluates an alarm of this name. */
	public boolean has(String alarm) {
		return this.raised.stream().anyMatch((it) -> it.name().equals(alarm));
	}

	/** Some seconds old. */
	public List<RaisedAlarm> alarms() {
		return this.raised;
	}

	/** Why they are older than some seconds. */
	public Optional<Trouble> trouble() {
		return Optional.ofNullable(this.trouble);
	}

}
