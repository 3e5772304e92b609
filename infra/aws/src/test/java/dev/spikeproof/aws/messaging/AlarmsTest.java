package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class AlarmsTest {

	private static final Topology TOPOLOGY = Topology.read();

	static Stream<Resource> queues() {
		return TOPOLOGY.queues();
	}

	static Stream<Resource> alarms() {
		return TOPOLOGY.resources("AWS::CloudWatch::Alarm");
	}

	@ParameterizedTest
	@MethodSource("queues")
	void aSingleDeadLetterRaisesAnAlarm(Resource queue) {
		Resource deadLetterQueue = TOPOLOGY.deadLetterQueueOf(queue);
		assertThat(alarmsOn(deadLetterQueue)).singleElement().satisfies((alarm) -> {
			assertThat(alarm.property("MetricName")).isEqualTo("ApproximateNumberOfMessagesVisible");
			assertThat(alarm.property("ComparisonOperator")).isEqualTo("GreaterThanThreshold");
			assertThat(alarm.property("Threshold")).isEqualTo(0);
			assertThat(alarm.property("EvaluationPeriods")).isEqualTo(1);
		});
	}

	@ParameterizedTest
	@MethodSource("queues")
	void aMessageThatWaitsTooLongRaisesAnAlarm(Resource queue) {
		assertThat(alarmsOn(queue)).singleElement().satisfies((alarm) -> {
			assertThat(alarm.property("MetricName")).isEqualTo("ApproximateAgeOfOldestMessage");
			assertThat(alarm.property("ComparisonOperator")).isEqualTo("GreaterThanThreshold");
			assertThat(alarm.number("Threshold")).isBetween(queue.number("VisibilityTimeout"),
					queue.number("MessageRetentionPeriod") / 2);
		});
	}

	@ParameterizedTest
	@MethodSource("alarms")
	void operatorsLearnOfEachAlarmAndNotOfMissingData(Resource alarm) {
		assertThat(alarm.property("AlarmActions")).isEqualTo(List.of(Map.of("Ref", "AlertsTopic")));
		assertThat(alarm.property("TreatMissingData")).isEqualTo("notBreaching");
	}

	private static Stream<Resource> alarmsOn(Resource queue) {
		return alarms().filter((alarm) -> List
			.of(Map.of("Name", "QueueName", "Value", Map.of("Fn::GetAtt", List.of(queue.id(), "QueueName"))))
			.equals(alarm.property("Dimensions")));
	}

}
