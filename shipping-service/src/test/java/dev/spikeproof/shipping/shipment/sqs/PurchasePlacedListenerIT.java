package dev.spikeproof.shipping.shipment.sqs;

import java.util.UUID;

import dev.spikeproof.messaging.inbox.PermanentFailure;
import dev.spikeproof.shipping.ShippingTest;
import dev.spikeproof.shipping.Warehouse;
import dev.spikeproof.shipping.shipment.PurchaseId;
import dev.spikeproof.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ShippingTest
class PurchasePlacedListenerIT {

	private static final UUID EXAMPLE = UUID.fromString("019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01");

	private final PurchaseId purchase = Warehouse.purchase();

	private final String example = Contract.of("PurchasePlaced")
		.example()
		.replace(EXAMPLE.toString(), this.purchase.toString());

	private final PurchasePlacedListener listener;

	private final Warehouse warehouse;

	@Autowired
	PurchasePlacedListenerIT(PurchasePlacedListener listener, Warehouse warehouse) {
		this.listener = listener;
		this.warehouse = warehouse;
	}

	@Test
	void shipsThePhysicalLinesOfThePublishedExample() {
		this.listener.on(message(this.example));
		assertThat(this.warehouse.events(this.purchase)).first()
			.asString()
			.contains("\"mug\"")
			.doesNotContain("mp4-360p");
	}

	@Test
	void passesOverWhatItDoesntKnowYet() {
		this.listener.on(message(this.example.replace("\"customer\"", "\"voucher\": \"SPRING\", \"customer\"")));
		assertThat(this.warehouse.shipments(this.purchase)).isEqualTo(1);
	}

	@Test
	void hasNothingToDoWithoutPhysicalLines() {
		this.listener.on(message(this.example.replace("PHYSICAL", "VIDEO")));
		assertThat(this.warehouse.shipments(this.purchase)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"quantity\": 0", "\"quantity\": 1001", "\"quantity\": null", "\"quantity\": \"many\"" })
	void cantReadImpossibleQuantities(String quantity) {
		refuses(this.example.replace("\"quantity\": 2", quantity));
	}

	@Test
	void cantReadWhatBreaksTheContractOtherwise() {
		refuses("");
		refuses("null");
		refuses("{}");
		refuses(this.example.replace(this.purchase.toString(), "no uuid"));
		refuses(this.example.replace("\"mug\"", "\"a\\u0000b\""));
		refuses(this.example.replace("\"line\": 2", "\"line\": 1").replace("VIDEO", "PHYSICAL"));
		refuses(this.example.replace("\"kind\": \"PHYSICAL\",", ""));
	}

	@Test
	void shipsOnceWhenTheEventComesTwice() {
		Message<String> message = message(this.example);
		this.listener.on(message);
		this.listener.on(message);
		assertThat(this.warehouse.shipments(this.purchase)).isEqualTo(1);
	}

	private static Message<String> message(String body) {
		return MessageBuilder.withPayload(body)
			.setHeader("event-type", "PurchasePlaced")
			.setHeader("event-id", UUID.randomUUID().toString())
			.build();
	}

	private void refuses(String body) {
		assertThatExceptionOfType(PermanentFailure.class).isThrownBy(() -> this.listener.on(message(body)));
		assertThat(this.warehouse.shipments(this.purchase)).isZero();
	}

}
