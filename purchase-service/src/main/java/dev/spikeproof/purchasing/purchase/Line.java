package dev.spikeproof.purchasing.purchase;

import java.util.UUID;

import dev.spikeproof.purchasing.catalogue.Product;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase.
 *
 * @param number its place, from 1
 * @param uploadId the video to encode, for a VIDEO line
 * @param reason why it failed, in words for the customer
 * @param shipmentId the shipment it is part of, once booked
 * @param rendition the key of the encoded video, once encoded
 */
public record Line(int number, String sku, Product.Kind kind, int quantity, @Nullable UUID uploadId, Status status,
		@Nullable String reason, @Nullable UUID shipmentId, @Nullable String rendition) {

	/** How far a line is. It only ever moves to a later stage. */
	public enum Status {

		PENDING(0), BOOKED(1), SHIPPED(2), ENCODED(2), FAILED(2);

		private final int stage;

		Status(int stage) {
			this.stage = stage;
		}

		boolean isFinal() {
			return this.stage == 2;
		}

		boolean isAfter(Status other) {
			return this.stage > other.stage;
		}

	}

	public static Line shipped(int number, String sku, int quantity) {
		return new Line(number, sku, Product.Kind.PHYSICAL, quantity, null, Status.PENDING, null, null, null);
	}

	public static Line encoded(int number, String sku, UUID uploadId) {
		return new Line(number, sku, Product.Kind.VIDEO, 1, uploadId, Status.PENDING, null, null, null);
	}

	/** This line after the progress, or this very line if the progress is old news. */
	Line after(Progress progress) {
		if (!progress.status().isAfter(this.status)) {
			return this;
		}
		return switch (progress) {
			case Progress.Booked it -> with(Status.BOOKED, null, it.shipmentId(), null);
			case Progress.Shipped it -> with(Status.SHIPPED, null, it.shipmentId(), null);
			case Progress.Encoded it -> with(Status.ENCODED, null, null, it.rendition());
			case Progress.Failed it -> with(Status.FAILED, it.reason(), this.shipmentId, null);
		};
	}

	private Line with(Status status, @Nullable String reason, @Nullable UUID shipmentId, @Nullable String rendition) {
		return new Line(this.number, this.sku, this.kind, this.quantity, this.uploadId, status, reason, shipmentId,
				rendition);
	}

}
