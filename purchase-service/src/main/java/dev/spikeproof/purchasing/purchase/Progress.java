package dev.spikeproof.purchasing.purchase;

import java.util.UUID;

import dev.spikeproof.purchasing.catalogue.Product;
import org.jspecify.annotations.Nullable;

/** What became of a line, as shipping or encoding report it by whichever door. */
public sealed interface Progress {

	int line();

	Line.Status status();

	/** The kind of line that this can happen to; null: to any. */
	default Product.@Nullable Kind kind() {
		return null;
	}

	record Booked(int line, UUID shipmentId) implements Progress {

		@Override
		public Line.Status status() {
			return Line.Status.BOOKED;
		}

		@Override
		public Product.Kind kind() {
			return Product.Kind.PHYSICAL;
		}

	}

	record Shipped(int line, UUID shipmentId) implements Progress {

		@Override
		public Line.Status status() {
			return Line.Status.SHIPPED;
		}

		@Override
		public Product.Kind kind() {
			return Product.Kind.PHYSICAL;
		}

	}

	/** Encoded into the object with the given key. */
	record Encoded(int line, String rendition) implements Progress {

		@Override
		public Line.Status status() {
			return Line.Status.ENCODED;
		}

		@Override
		public Product.Kind kind() {
			return Product.Kind.VIDEO;
		}

	}

	record Failed(int line, String reason) implements Progress {

		@Override
		public Line.Status status() {
			return Line.Status.FAILED;
		}

	}

}
