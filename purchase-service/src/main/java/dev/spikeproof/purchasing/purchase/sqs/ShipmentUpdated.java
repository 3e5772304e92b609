package dev.spikeproof.purchasing.purchase.sqs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.purchasing.purchase.Progress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The event as this service reads it. */
record ShipmentUpdated(@NotNull UUID purchaseId, @NotNull UUID shipmentId, @NotEmpty List<@NotNull @Valid Line> lines) {

	List<Progress> progress() {
		return this.lines.stream().map((line) -> line.progress(this.shipmentId)).toList();
	}

	/** What shipping says of a line. */
	enum Status {

		BOOKED, SHIPPED, FAILED

	}

	record Line(int line, @NotNull Status status, @Nullable String reason) {

		Progress progress(UUID shipmentId) {
			return switch (this.status) {
				case BOOKED -> new Progress.Booked(this.line, shipmentId);
				case SHIPPED -> new Progress.Shipped(this.line, shipmentId);
				case FAILED ->
					new Progress.Failed(this.line, Optional.ofNullable(this.reason).orElse("It could not be shipped."));
			};
		}

	}

}
