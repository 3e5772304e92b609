package dev.spikeproof.purchasing.purchase.web;

import java.util.List;
import java.util.UUID;

import dev.spikeproof.purchasing.purchase.Order;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An order as it comes over HTTP. */
@Schema(example = """
		{"customer": "ada", "lines": [{"sku": "mug", "quantity": 2}]}""")
record OrderRequest(
		@NotNull @Size(min = 1, max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*",
				message = "must not have control characters") String customer,
		@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Item> lines) {

	Order toOrder() {
		return new Order(this.customer,
				this.lines.stream().map((it) -> new Order.Item(it.sku(), it.quantity(), it.uploadId())).toList());
	}

	record Item(@NotNull @Size(min = 1, max = 40) String sku, @Nullable @Min(1) @Max(1000) Integer quantity,
			@Nullable UUID uploadId) {
	}

}
