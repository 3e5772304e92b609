package dev.spikeproof.control.scaling;

import java.util.List;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What changes slowly: all queues with their dead letters, and CloudWatch's alarms. */
@Component
public class Overview {

	private final Queues queues;

	private final AlarmBoard alarms;

	private volatile List<QueueDepth> depths = List.of();

	private volatile List<RaisedAlarm> raised = List.of();

	Overview(Queues queues, AlarmBoard alarms) {
		this.queues = queues;
		this.alarms = alarms;
	}

	@Scheduled(fixedDelayString = "5s")
	void refresh() {
		try {
			this.depths = this.queues.depths();
		}
		catch (QueuesAreAway ex) {
			this.depths = List.of();
		}
		this.raised = this.alarms.all();
	}

	/** Some seconds old; none while SQS doesn't answer. */
	public List<QueueDepth> depths() {
		return this.depths;
	}

	/** Whether CloudWatch evaluates an alarm of this name. */
	public boolean has(String alarm) {
		return this.raised.stream().anyMatch((it) -> it.name().equals(alarm));
	}

	/** Some seconds old; none while CloudWatch doesn't answer. */
	public List<RaisedAlarm> alarms() {
		return this.raised;
	}

}
