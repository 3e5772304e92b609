package dev.spikeproof.aws.messaging;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(OnAStage.class)
class DeadLettersIT {

	private static final Topology TOPOLOGY = Topology.read();

	static Stream<Resource> queues() {
		return TOPOLOGY.queues();
	}

	@ParameterizedTest
	@MethodSource("queues")
	void aMessageThatIsNeverDeletedIsReceivedSoOftenAndThenLiesInTheDeadLetterQueue(Resource queue, Stage stage) {
		int maxReceiveCount = TOPOLOGY.maxReceiveCountOf(queue);
		String body = "{\"never\":\"deleted " + UUID.randomUUID() + "\"}";
		stage.topic(TOPOLOGY.topicOf(queue).name()).publishToAnyTopic(body, attributesFor(queue));

		MessageQueue source = stage.queue(queue.name());
		for (int receive = 1; receive <= maxReceiveCount; receive++) {
			assertThat(receiveCount(source, body)).isEqualTo(receive);
		}
		assertThat(source.peek(body)).as("receive " + (maxReceiveCount + 1)).isEmpty();
		Message dead = stage.queue(TOPOLOGY.deadLetterQueueOf(queue).name()).take(body);
		assertThat(dead.messageAttributes()).hasSameSizeAs(attributesFor(queue));
	}

	/** How often the message has been received, with this time. */
	private static int receiveCount(MessageQueue source, String body) {
		Message message = await("the message is received").until(() -> source.peek(body), Optional::isPresent)
			.orElseThrow();
		return Integer.parseInt(message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
	}

	/** What lets a message into this queue and no other. */
	private static Map<String, Object> attributesFor(Resource queue) {
		return switch (queue.name()) {
			case "shipping" -> Map.of("event-type", "PurchasePlaced", "physical-lines", 1);
			case "encoding" -> Map.of("event-type", "VideoPurchased");
			case "cost-control" -> Map.of("event-type", "PurchasePlaced", "total", 1000);
			case "purchase-shipments.fifo" -> Map.of("event-type", "ShipmentUpdated");
			default -> Map.of();
		};
	}

}
