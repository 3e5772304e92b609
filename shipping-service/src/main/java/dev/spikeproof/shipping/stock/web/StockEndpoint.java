package dev.spikeproof.shipping.stock.web;

import java.util.List;
import java.util.Optional;

import dev.spikeproof.shipping.stock.Sku;
import dev.spikeproof.shipping.stock.StockLevels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping(path = "/stock", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Stock")
class StockEndpoint {

	private final StockLevels levels;

	StockEndpoint(StockLevels levels) {
		this.levels = levels;
	}

	@GetMapping
	@Operation(summary = "Lists all items, sorted by sku")
	List<StockDocument> all() {
		return this.levels.all().stream().map(StockDocument::of).toList();
	}

	@GetMapping("/{sku}")
	@Operation(summary = "Shows one item")
	StockDocument of(@Parameter(example = "tripod") @PathVariable String sku) {
		return Optional.of(sku)
			.filter(Sku::isValid)
			.flatMap((valid) -> this.levels.of(new Sku(valid)))
			.map(StockDocument::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such item."));
	}

}
