package dev.spikeproof.purchasing.purchase.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.spikeproof.purchasing.catalogue.Money;
import dev.spikeproof.purchasing.catalogue.Product;
import dev.spikeproof.purchasing.purchase.Line;
import dev.spikeproof.purchasing.purchase.Purchase;
import dev.spikeproof.purchasing.purchase.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A purchase as its owner sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Purchase")
record PurchaseView(UUID id, Purchase.Status status, String customer, Instant placedAt, Money total,
		List<LineView> lines, @Nullable List<StepView> journey) {

	static PurchaseView of(Purchase purchase, @Nullable List<Step> steps, Function<String, URI> links) {
		return new PurchaseView(purchase.id(), purchase.status(), purchase.customer(), purchase.placedAt(),
				purchase.total(), purchase.lines().stream().map((line) -> LineView.of(line, links)).toList(),
				(steps != null) ? steps.stream().map(StepView::of).toList() : null);
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record LineView(int line, String sku, Product.Kind kind, int quantity, Line.Status status, @Nullable String reason,
			@Nullable ShipmentView shipment, @Nullable RenditionView rendition) {

		static LineView of(Line line, Function<String, URI> links) {
			UUID shipmentId = line.shipmentId();
			String key = line.rendition();
			return new LineView(line.number(), line.sku(), line.kind(), line.quantity(), line.status(), line.reason(),
					(shipmentId != null) ? new ShipmentView(shipmentId, line.status()) : null,
					(key != null) ? new RenditionView(key, links.apply(key)) : null);
		}

	}

	record ShipmentView(UUID id, Line.Status status) {
	}

	/** The link is good for a limited time. */
	record RenditionView(String key, URI url) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record StepView(String step, Instant at, @Nullable Integer line) {

		static StepView of(Step step) {
			return new StepView(step.name().name().toLowerCase(Locale.ROOT), step.at(),
					(step.line() > 0) ? step.line() : null);
		}

	}

}
