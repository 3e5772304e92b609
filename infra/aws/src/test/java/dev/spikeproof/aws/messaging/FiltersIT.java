package dev.spikeproof.aws.messaging;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each combination of attributes ends in the queues that are to have it, and in no other.
 */
@ExtendWith(OnAStage.class)
class FiltersIT {

	private static final String LAST = "last";

	/** A name that is almost right counts as another. */
	private static final List<Optional<String>> EVENT_TYPES = List.of(Optional.of("PurchasePlaced"),
			Optional.of("VideoPurchased"), Optional.of("ShipmentUpdated"), Optional.of("SomethingNew"),
			Optional.of("purchaseplaced"), Optional.of("PurchasePlaced "), Optional.empty());

	private static final List<Optional<Integer>> PHYSICAL_LINES = List.of(Optional.empty(), Optional.of(-1),
			Optional.of(0), Optional.of(1), Optional.of(50));

	private static final List<Optional<BigDecimal>> TOTALS = List.of(Optional.empty(), Optional.of(BigDecimal.ZERO),
			Optional.of(new BigDecimal("999.99")), Optional.of(new BigDecimal("1000")),
			Optional.of(new BigDecimal("1000.00")), Optional.of(new BigDecimal("98765.43")));

	private record Case(Optional<String> eventType, Optional<Integer> physicalLines, Optional<BigDecimal> total) {

		boolean isOf(String type) {
			return this.eventType.filter(type::equals).isPresent();
		}

		Map<String, Object> attributes() {
			Map<String, Object> attributes = new HashMap<>();
			this.eventType.ifPresent((type) -> attributes.put("event-type", type));
			this.physicalLines.ifPresent((lines) -> attributes.put("physical-lines", lines));
			this.total.ifPresent((total) -> attributes.put("total", total));
			return attributes;
		}

	}

	private static final Map<String, Predicate<Case>> MEANT_FOR = Map.of("shipping",
			(it) -> it.isOf("PurchasePlaced") && it.physicalLines().filter((lines) -> lines >= 1).isPresent(),
			"encoding", (it) -> it.isOf("VideoPurchased"), "cost-control",
			(it) -> it.isOf("PurchasePlaced") && it.total().filter((total) -> total.intValue() >= 1000).isPresent());

	@Test
	void aPurchaseReachesTheQueuesItIsFor(Stage stage) {
		Map<String, Case> cases = cases();
		Map<String, Map<String, Object>> messages = new LinkedHashMap<>();
		cases.forEach((body, each) -> messages.put(body, each.attributes()));
		stage.topic("purchases").publish(messages);
		stage.topic("purchases")
			.publish(LAST, Map.of("event-type", "PurchasePlaced", "physical-lines", 1, "total", 1000));
		stage.topic("purchases").publish(LAST, Map.of("event-type", "VideoPurchased"));

		MEANT_FOR.forEach((queue, meant) -> {
			Set<String> expected = cases.entrySet()
				.stream()
				.filter((entry) -> meant.test(entry.getValue()))
				.map(Map.Entry::getKey)
				.collect(Collectors.toSet());
			expected.add(LAST);
			assertThat(MessageQueue
				.bodies(stage.queue(queue).takeUntil((taken) -> MessageQueue.bodies(taken).containsAll(expected))))
				.as(queue)
				.containsExactlyInAnyOrderElementsOf(expected);
			assertThat(stage.queue(queue).takeRest()).as("what else came to " + queue).isEmpty();
		});
	}

	@Test
	void anEventThatShippingDoesNotSendStaysOutOfPurchaseShipments(Stage stage) {
		Topic shipments = stage.topic("shipments.fifo");
		shipments.publishInOrder("purchase", "1", "no type", Map.of());
		shipments.publishInOrder("purchase", "2", "another type", Map.of("event-type", "ShipmentLost"));
		shipments.publishInOrder("purchase", "3", "shipment", Map.of("event-type", "ShipmentUpdated"));
		MessageQueue queue = stage.queue("purchase-shipments.fifo");
		assertThat(MessageQueue.bodies(queue.takeUntil((taken) -> !taken.isEmpty()))).containsExactly("shipment");
		assertThat(queue.takeRest()).isEmpty();
	}

	private static Map<String, Case> cases() {
		Map<String, Case> cases = new LinkedHashMap<>();
		for (Optional<String> type : EVENT_TYPES) {
			for (Optional<Integer> lines : PHYSICAL_LINES) {
				for (Optional<BigDecimal> total : TOTALS) {
					Case each = new Case(type, lines, total);
					cases.put(each.toString(), each);
				}
			}
		}
		return cases;
	}

}
