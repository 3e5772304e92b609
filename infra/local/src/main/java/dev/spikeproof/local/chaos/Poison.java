package dev.spikeproof.local.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * A message that nobody can read, sent straight to a queue. No two have the same body.
 *
 * @param queue without the stage
 * @param type of the event it claims to be
 */
record Poison(String queue, String type, String body) {

	static List<Poison> of(long seed, int count) {
		Random random = new Random(seed);
		List<Poison> poison = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String queue = Queues.READ.get(i % Queues.READ.size());
			String id = new UUID(random.nextLong(), random.nextLong()).toString();
			poison.add(switch ((i / Queues.READ.size()) % 3) {
				case 0 -> new Poison(queue, typeIn(queue), "{\"purchaseId\": \"" + id + "\", ");
				case 1 -> new Poison(queue, typeIn(queue), wrongSchema(queue, id));
				default -> new Poison(queue, typeIn(queue) + ".v2", wrongVersion(queue, id));
			});
		}
		return poison;
	}

	private static String typeIn(String queue) {
		return switch (queue) {
			case "shipping" -> "PurchasePlaced";
			case "encoding" -> "VideoPurchased";
			case "purchase-renditions" -> "ObjectCreated";
			default -> "ShipmentUpdated";
		};
	}

	/** JSON, and the fields have the right names, but what they hold can't be. */
	private static String wrongSchema(String queue, String id) {
		return switch (queue) {
			case "shipping" -> "{\"purchaseId\": \"%s\", \"lines\": []}".formatted(id);
			case "encoding" ->
				"{\"purchaseId\": \"%s\", \"line\": 0, \"preset\": \"mp4-360p\", \"uploadKey\": \"none\"}"
					.formatted(id);
			case "purchase-renditions" ->
				"{\"Records\": [{\"s3\": {\"object\": {\"key\": \"renditions/%s\"}}}]}".formatted(id);
			default -> "{\"purchaseId\": \"%s\", \"shipmentId\": \"%s\", \"lines\": []}".formatted(id, id);
		};
	}

	/** What a successor of the event could look like, which today's reader can't read. */
	private static String wrongVersion(String queue, String id) {
		return queue.equals("purchase-renditions") ? "{\"Records\": {\"version\": 2, \"id\": \"%s\"}}".formatted(id)
				: "{\"version\": 2, \"purchase\": {\"id\": \"%s\"}}".formatted(id);
	}

	SendMessageRequest request(String queueUrl) {
		SendMessageRequest.Builder request = SendMessageRequest.builder().queueUrl(queueUrl).messageBody(this.body);
		if (!this.type.startsWith("ObjectCreated")) {
			request.messageAttributes(Map.of("event-type", text(this.type), "event-id", text(
					UUID.nameUUIDFromBytes(this.body.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString())));
		}
		if (this.queue.endsWith(".fifo")) {
			String own = UUID.randomUUID().toString();
			request.messageGroupId(own).messageDeduplicationId(own);
		}
		return request.build();
	}

	private static MessageAttributeValue text(String value) {
		return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
	}

}
