package dev.spikeproof.control.deadletter.cloudwatch;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.spikeproof.control.deadletter.AlarmState;
import dev.spikeproof.control.deadletter.Alarms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class CloudWatchAlarms implements Alarms {

	private static final Logger log = LoggerFactory.getLogger(CloudWatchAlarms.class);

	private static final String QUEUE = "QueueName";

	private final CloudWatchClient cloudWatch;

	private final String stage;

	CloudWatchAlarms(CloudWatchClient cloudWatch, @Value("${spikeproof.stage}") String stage) {
		this.cloudWatch = cloudWatch;
		this.stage = stage;
	}

	/** Of several alarms of one queue the worst counts. */
	@Override
	public Optional<Map<String, AlarmState>> states() {
		Map<String, AlarmState> states = new TreeMap<>();
		try {
			this.cloudWatch.describeAlarmsPaginator((request) -> request.alarmNamePrefix(this.stage + "-"))
				.metricAlarms()
				.forEach((alarm) -> alarm.dimensions()
					.stream()
					.filter((dimension) -> dimension.name().equals(QUEUE))
					.forEach((dimension) -> states.merge(dimension.value(), state(alarm), CloudWatchAlarms::worse)));
			return Optional.of(states);
		}
		catch (SdkException ex) {
			log.warn("CloudWatch doesn't tell how the alarms are: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	private static AlarmState state(MetricAlarm alarm) {
		return switch (alarm.stateValueAsString()) {
			case "OK" -> AlarmState.OK;
			case "ALARM" -> AlarmState.ALARM;
			case "INSUFFICIENT_DATA" -> AlarmState.INSUFFICIENT_DATA;
			default -> AlarmState.UNKNOWN;
		};
	}

	private static AlarmState worse(AlarmState one, AlarmState other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}
