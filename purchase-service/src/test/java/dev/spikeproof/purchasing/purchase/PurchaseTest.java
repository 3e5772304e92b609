package dev.spikeproof.purchasing.purchase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.spikeproof.purchasing.catalogue.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PurchaseTest {

	private static final UUID SHIPMENT = UUID.randomUUID();

	private final Purchase placed = Purchase.place("ada", Money.euros("15.40"),
			List.of(Line.shipped(1, "mug", 1), Line.encoded(2, "mp4-360p", UUID.randomUUID())), Instant.EPOCH);

	@Test
	void isCompletedWhenEveryLineIsMet() {
		Purchase purchase = this.placed.after(List.of(new Progress.Booked(1, SHIPMENT)))
			.after(List.of(new Progress.Encoded(2, "renditions/a/2.mp4")));
		assertThat(purchase.status()).isEqualTo(Purchase.Status.PLACED);
		assertThat(purchase.after(List.of(new Progress.Shipped(1, SHIPMENT))).status())
			.isEqualTo(Purchase.Status.COMPLETED);
	}

	@Test
	void isFailedOnlyWhenEveryLineHasComeToItsEnd() {
		Purchase purchase = this.placed.after(List.of(new Progress.Failed(2, "It is not a video.")));
		assertThat(purchase.status()).isEqualTo(Purchase.Status.PLACED);
		Purchase done = purchase.after(List.of(new Progress.Shipped(1, SHIPMENT)));
		assertThat(done.status()).isEqualTo(Purchase.Status.FAILED);
		assertThat(done.lines().get(1).reason()).isEqualTo("It is not a video.");
	}

	@Test
	void newsThatComeTwiceChangeNothing() {
		Purchase once = this.placed.after(List.of(new Progress.Booked(1, SHIPMENT)));
		assertThat(once.after(List.of(new Progress.Booked(1, SHIPMENT)))).isEqualTo(once);
	}

	@Test
	void newsThatComeLateChangeNothing() {
		Purchase shipped = this.placed.after(List.of(new Progress.Shipped(1, SHIPMENT)));
		assertThat(shipped.after(List.of(new Progress.Booked(1, SHIPMENT)))).isEqualTo(shipped);
		assertThat(shipped.after(List.of(new Progress.Failed(1, "too late")))).isEqualTo(shipped);
	}

	@Test
	void aFailureIsNeverTakenBack() {
		Purchase failed = this.placed.after(List.of(new Progress.Failed(2, "It is not a video.")));
		assertThat(failed.after(List.of(new Progress.Encoded(2, "renditions/a/2.mp4")))).isEqualTo(failed);
	}

	@Test
	void refusesNewsThatCannotBeAboutIt() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.placed.after(List.of(new Progress.Shipped(3, SHIPMENT))));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.placed.after(List.of(new Progress.Encoded(1, "renditions/a/1.mp4"))));
	}

	@Test
	void remembersHowItWasPlaced() {
		assertThat(this.placed.after(List.of(new Progress.Shipped(1, SHIPMENT))).asPlaced()).isEqualTo(this.placed);
	}

}
