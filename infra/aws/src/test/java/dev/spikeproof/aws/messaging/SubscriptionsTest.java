package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionsTest {

	private static final Topology TOPOLOGY = Topology.read();

	/** SNS refuses a filter policy with more. */
	private static final int MOST_ATTRIBUTES_IN_A_FILTER = 5;

	/** SQS takes no more, and with raw delivery SNS drops a message that has more. */
	private static final int MOST_ATTRIBUTES_OF_A_MESSAGE = 10;

	private static final WireAttributes WIRE = WireAttributes.read();

	static Stream<Resource> filtered() {
		return TOPOLOGY.resources("AWS::SNS::Subscription").filter((subscription) -> !subscription.filter().isEmpty());
	}

	static Stream<Resource> queues() {
		return TOPOLOGY.queues();
	}

	@ParameterizedTest
	@MethodSource("queues")
	void everyQueueIsFedRawOnceItsPolicyIsThere(Resource queue) {
		Resource subscription = TOPOLOGY.subscriptionOf(queue);
		assertThat(subscription.property("Protocol")).isEqualTo("sqs");
		assertThat(subscription.property("RawMessageDelivery")).isEqualTo(true);
		assertThat(TOPOLOGY.policies().filter((policy) -> policy.isAttachedTo(queue)).map(Resource::id).toList())
			.isEqualTo(subscription.dependsOn());
	}

	@Test
	void eachQueueReadsWhatItIsFor() {
		Map<String, Object> placed = Map.of("event-type", List.of("PurchasePlaced"));
		assertThat(filter("shipping")).isEqualTo(Map.of("event-type", List.of("PurchasePlaced"), "physical-lines",
				List.of(Map.of("numeric", List.of(">=", 1)))));
		assertThat(filter("encoding")).isEqualTo(Map.of("event-type", List.of("VideoPurchased")));
		assertThat(filter("cost-control")).isEqualTo(Map.of("event-type", List.of("PurchasePlaced"), "total",
				List.of(Map.of("numeric", List.of(">=", 1000)))));
		assertThat(filter("purchase-shipments.fifo")).isEqualTo(Map.of("event-type", List.of("ShipmentUpdated")));
		assertThat(TOPOLOGY.resource("PurchasesEmailSubscription").filter()).isEqualTo(placed);
		assertThat(TOPOLOGY.resource("PurchasesHttpsEndpointSubscription").filter()).isEqualTo(placed);
	}

	@Test
	void whatComesFromAwsItselfIsNotFilteredForItHasNoAttributes() {
		assertThat(queues().filter((queue) -> filter(queue.name()).isEmpty()).map(Resource::name))
			.containsExactlyInAnyOrder("purchase-renditions", "control-room-no-stock", "control-room-alerts");
	}

	@ParameterizedTest
	@MethodSource("filtered")
	void filtersLookAtAttributesThatTheContractNames(Resource subscription) {
		assertThat(subscription.property("FilterPolicyScope")).isEqualTo("MessageAttributes");
		assertThat(subscription.filter()).hasSizeLessThanOrEqualTo(MOST_ATTRIBUTES_IN_A_FILTER);
		assertThat(subscription.filter().keySet().stream().map(String::valueOf)).isSubsetOf(WIRE.all());
	}

	/** LocalStack compares a String with a number; SNS never lets it through. */
	@ParameterizedTest
	@MethodSource("filtered")
	void whatIsComparedWithNumbersIsSentAsNumber(Resource subscription) {
		subscription.filter()
			.forEach((attribute, allowed) -> assertThat(WIRE.numbers().contains(attribute))
				.as("%s is a Number", attribute)
				.isEqualTo(String.valueOf(allowed).contains("numeric")));
	}

	@Test
	void noEventCarriesMoreAttributesThanSqsTakes() {
		assertThat(WIRE.ofEachEvent()).isNotEmpty()
			.allSatisfy((event, attributes) -> assertThat(attributes).as(event)
				.contains("event-type", "event-id", "traceparent")
				.hasSizeLessThanOrEqualTo(MOST_ATTRIBUTES_OF_A_MESSAGE - WireAttributes.ADDED_BY_TEMPLATE));
	}

	@Test
	void mailAndHttpsAreThereOnlyWhenSomebodyIsNamed() {
		assertThat(TOPOLOGY.resources("AWS::SNS::Subscription")
			.filter((subscription) -> !"sqs".equals(subscription.property("Protocol")))).hasSize(4)
			.allSatisfy((subscription) -> assertThat(String.valueOf(subscription.definition().get("Condition")))
				.isEqualTo(subscription.id().replace("Subscription", "Given")));
	}

	private static Map<?, ?> filter(String queue) {
		return TOPOLOGY.subscriptionOf(queues().filter((each) -> each.name().equals(queue)).findFirst().orElseThrow())
			.filter();
	}

}
