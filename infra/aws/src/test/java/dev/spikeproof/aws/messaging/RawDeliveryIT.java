package dev.spikeproof.aws.messaging;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.Message;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OnAStage.class)
class RawDeliveryIT {

	private static final String BODY = "{\"customer\":\"Zoë\",\"note\":\"<&>\\\"\"}";

	@ParameterizedTest
	@CsvSource({ "purchases, shipping, PurchasePlaced, 999.99", "purchases, encoding, VideoPurchased, 0",
			"purchases, cost-control, PurchasePlaced, 1000",
			"shipments.fifo, purchase-shipments.fifo, ShipmentUpdated, 0",
			"no-stock, control-room-no-stock, StockDepleted, 0" })
	void aMessageArrivesAsItWasPublishedWithEachOfTenAttributes(String topic, String queue, String type, Double total,
			Stage stage) {
		Map<String, Object> attributes = new HashMap<>(
				Map.of("event-type", type, "event-id", "019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01", "traceparent",
						"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "physical-lines",
						queue.equals("shipping") ? 1 : 0, "total", total));
		for (int i = attributes.size(); i < 10; i++) {
			attributes.put("extra-" + i, "value " + i);
		}
		stage.topic(topic).publishToAnyTopic(BODY, attributes);

		Message message = stage.queue(queue).take(BODY);
		Map<String, String> arrived = new HashMap<>();
		message.messageAttributes()
			.forEach((name, value) -> arrived.put(name, value.dataType() + " " + value.stringValue()));
		Map<String, String> published = new HashMap<>();
		attributes
			.forEach((name, value) -> published.put(name, ((value instanceof Number) ? "Number " : "String ") + value));
		assertThat(arrived).isEqualTo(published);
	}

}
