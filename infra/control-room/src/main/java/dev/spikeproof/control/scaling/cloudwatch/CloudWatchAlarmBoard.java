package dev.spikeproof.control.scaling.cloudwatch;

import java.util.Comparator;
import java.util.List;

import dev.spikeproof.control.scaling.AlarmBoard;
import dev.spikeproof.control.scaling.AlarmsAreAway;
import dev.spikeproof.control.scaling.RaisedAlarm;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class CloudWatchAlarmBoard implements AlarmBoard {

	private final CloudWatchClient cloudWatch;

	private final String prefix;

	CloudWatchAlarmBoard(CloudWatchClient cloudWatch, @Value("${spikeproof.stage}") String stage) {
		this.cloudWatch = cloudWatch;
		this.prefix = stage + "-";
	}

	@Override
	public List<RaisedAlarm> all() {
		try {
			return this.cloudWatch.describeAlarmsPaginator((request) -> request.alarmNamePrefix(this.prefix))
				.metricAlarms()
				.stream()
				.map((alarm) -> new RaisedAlarm(alarm.alarmName(), alarm.stateValueAsString(),
						(alarm.stateReason() != null) ? alarm.stateReason() : "", alarm.stateUpdatedTimestamp()))
				.sorted(Comparator.comparing(RaisedAlarm::name))
				.toList();
		}
		catch (SdkException ex) {
			throw new AlarmsAreAway(ex);
		}
	}

}
