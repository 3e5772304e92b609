package dev.spikeproof.shipping.shipment;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.spikeproof.shipping.shipment.ShippingOrder.Item;
import dev.spikeproof.shipping.stock.Sku;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ShippingOrderTest {

	private static final Sku MUG = new Sku("mug");

	private final PurchaseId purchase = new PurchaseId(UUID.randomUUID());

	@Test
	void hasUpToFiftyLines() {
		assertThat(order(1, 50).items()).hasSize(50);
		assertThatIllegalArgumentException().isThrownBy(() -> order(1, 51));
		assertThatIllegalArgumentException().isThrownBy(() -> new ShippingOrder(this.purchase, List.of()));
	}

	@Test
	void numbersEachLineOnce() {
		List<Item> twice = List.of(new Item(1, MUG, 1), new Item(1, MUG, 2));
		assertThatIllegalArgumentException().isThrownBy(() -> new ShippingOrder(this.purchase, twice))
			.withMessage("Each line has its own number.");
	}

	@Test
	void wantsOneToThousandOfAnItem() {
		assertThat(new Item(1, MUG, 1000).quantity()).isEqualTo(1000);
		assertThatIllegalArgumentException().isThrownBy(() -> new Item(1, MUG, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new Item(1, MUG, 1001));
	}

	private ShippingOrder order(int from, int to) {
		return new ShippingOrder(this.purchase,
				IntStream.rangeClosed(from, to).mapToObj((line) -> new Item(line, MUG, 1)).toList());
	}

}
