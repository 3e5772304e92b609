package dev.spikeproof.aws.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OnAStage.class)
class OrderIT {

	private static final Map<String, String> SHIPMENT = Map.of("event-type", "ShipmentUpdated");

	private static final int PURCHASES = 5;

	private static final int STEPS = 6;

	@Test
	void shipmentsOfAPurchaseComeInTheOrderInWhichTheyWereSentAndEachOnce(Stage stage) {
		Topic shipments = stage.topic("shipments.fifo");
		List<String> steps = new ArrayList<>();
		for (int step = 0; step < STEPS; step++) {
			steps.add("step " + step);
			for (int purchase = 0; purchase < PURCHASES; purchase++) {
				String group = "purchase-" + purchase;
				String deduplicationId = group + "-" + step;
				shipments.publishInOrder(group, deduplicationId, "step " + step, SHIPMENT);
				shipments.publishInOrder(group, deduplicationId, "step " + step, SHIPMENT);
			}
		}
		MessageQueue queue = stage.queue("purchase-shipments.fifo");
		List<Message> taken = queue.takeUntil((messages) -> messages.size() >= PURCHASES * STEPS);
		assertThat(queue.takeRest()).isEmpty();
		assertThat(taken.stream()
			.collect(Collectors.groupingBy(
					(message) -> message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID),
					Collectors.mapping(Message::body, Collectors.toList()))))
			.hasSize(PURCHASES)
			.allSatisfy((group, bodies) -> assertThat(bodies).as(group).isEqualTo(steps));
	}

}
