package dev.spikeproof.local.chaos;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderTest {

	private final List<Order> orders = Order.of(1, 1000);

	@Test
	void theSameSeedMeansTheSameOrders() {
		assertThat(Order.of(1, 1000)).isEqualTo(this.orders);
	}

	@Test
	void everybodyBuysOnceAndSomething() {
		assertThat(new HashSet<>(this.orders.stream().map(Order::customer).toList())).hasSize(1000);
		assertThat(this.orders).noneMatch((order) -> order.items().isEmpty());
	}

	@Test
	void someBuyBothSomeVideosOnlySomePhysicalThingsOnly() {
		assertThat(countOf((order) -> order.items().size() == 2)).isBetween(300, 500);
		assertThat(countOf((order) -> order.items().stream().noneMatch(Order.Item::isVideo))).isBetween(300, 500);
		assertThat(countOf((order) -> order.items().stream().allMatch(Order.Item::isVideo))).isBetween(100, 300);
	}

	@Test
	void someAreImpatientAndSomeUploadWhatIsNoVideo() {
		assertThat(countOf((order) -> order.impatience() > 0)).isBetween(150, 250);
		assertThat(countOf(Order::twiceAtOnce)).isBetween(60, 140);
		assertThat(countOf((order) -> order.items().stream().anyMatch((item) -> !item.usable()))).isBetween(15, 50);
	}

	private int countOf(Predicate<Order> predicate) {
		return (int) this.orders.stream().filter(predicate).count();
	}

}
