package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every queue, whoever adds one. */
class QueuesTest {

	private static final Topology TOPOLOGY = Topology.read();

	static Stream<Resource> queues() {
		return TOPOLOGY.queues();
	}

	@Test
	void everyQueueHasOneDeadLetterQueueAndEveryDeadLetterQueueOneQueue() {
		List<Resource> deadLetterQueues = queues().map(TOPOLOGY::deadLetterQueueOf).toList();
		assertThat(deadLetterQueues).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(TOPOLOGY.resources("AWS::SQS::Queue")
				.filter((queue) -> queue.property("RedrivePolicy") == null)
				.toList());
	}

	@ParameterizedTest
	@MethodSource("queues")
	void itsDeadLetterQueueTakesFromItAlone(Resource queue) {
		assertThat(TOPOLOGY.deadLetterQueueOf(queue).property("RedriveAllowPolicy"))
			.isEqualTo(Map.of("redrivePermission", "byQueue", "sourceQueueArns", List.of(Map.of("Fn::Sub",
					"arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${Stage}-" + queue.name()))));
	}

	@ParameterizedTest
	@MethodSource("queues")
	void itsDeadLetterQueueIsCalledAfterIt(Resource queue) {
		assertThat(TOPOLOGY.deadLetterQueueOf(queue).name())
			.isEqualTo(queue.name().replaceFirst("(\\.fifo)?$", "-dlq$1"));
	}

	@ParameterizedTest
	@MethodSource("queues")
	void bothAreFifoOrNeitherIs(Resource queue) {
		Boolean fifo = queue.name().endsWith(".fifo") ? true : null;
		assertThat(queue.property("FifoQueue")).isEqualTo(fifo);
		assertThat(TOPOLOGY.deadLetterQueueOf(queue).property("FifoQueue")).isEqualTo(fifo);
	}

	@ParameterizedTest
	@MethodSource("queues")
	void messagesAreKeptFourDaysAndFourteenWhenDead(Resource queue) {
		assertThat(queue.property("MessageRetentionPeriod")).isEqualTo(4 * 24 * 3600);
		assertThat(TOPOLOGY.deadLetterQueueOf(queue).property("MessageRetentionPeriod")).isEqualTo(14 * 24 * 3600);
	}

	@ParameterizedTest
	@MethodSource("queues")
	void bothAreEncryptedRefusePlainHttpAndPollLong(Resource queue) {
		for (Resource each : List.of(queue, TOPOLOGY.deadLetterQueueOf(queue))) {
			assertThat(each.property("SqsManagedSseEnabled")).as("%s is encrypted", each).isEqualTo(true);
			assertThat(each.property("ReceiveMessageWaitTimeSeconds")).as("%s polls long", each).isEqualTo(20);
			assertThat(TOPOLOGY.statementsOf(each)).as("%s refuses plain HTTP", each)
				.anyMatch((statement) -> statement.refusesPlainHttp("sqs:*")
						&& statement.resources().equals(List.of(each.arn())));
		}
	}

	@ParameterizedTest
	@MethodSource("queues")
	void itTakesMessagesFromTheTopicItReadsAndFromNothingElse(Resource queue) {
		assertThat(TOPOLOGY.statementsOf(queue).stream().filter(Statement::allows)).singleElement()
			.satisfies((statement) -> {
				assertThat(statement.principal()).isEqualTo(Map.of("Service", "sns.amazonaws.com"));
				assertThat(statement.action()).isEqualTo("sqs:SendMessage");
				assertThat(statement.resources()).isEqualTo(List.of(queue.arn()));
				assertThat(statement.condition()).isEqualTo(Map.of("ArnEquals",
						Map.of("aws:SourceArn", TOPOLOGY.subscriptionOf(queue).property("TopicArn"))));
			});
	}

	@ParameterizedTest
	@MethodSource("queues")
	void nothingButRedriveBringsMessagesToItsDeadLetterQueue(Resource queue) {
		assertThat(TOPOLOGY.statementsOf(TOPOLOGY.deadLetterQueueOf(queue))).noneMatch(Statement::allows);
	}

	@ParameterizedTest
	@CsvSource({ "shipping, 30, 5", "encoding, 120, 5", "cost-control, 30, 5", "purchase-shipments.fifo, 30, 5",
			"purchase-renditions, 30, 5", "control-room-no-stock, 30, 5", "control-room-alerts, 30, 5" })
	void aMessageIsTriedSoOftenAndForSoLong(String name, int visibilityTimeout, int maxReceiveCount) {
		assertThat(queues().filter((queue) -> queue.name().equals(name))).singleElement().satisfies((queue) -> {
			assertThat(queue.property("VisibilityTimeout")).isEqualTo(visibilityTimeout);
			assertThat(queue.property("RedrivePolicy", "maxReceiveCount")).isEqualTo(maxReceiveCount);
		});
	}

}
