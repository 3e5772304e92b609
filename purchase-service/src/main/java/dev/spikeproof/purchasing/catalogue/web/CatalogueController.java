package dev.spikeproof.purchasing.catalogue.web;

import java.util.List;

import dev.spikeproof.purchasing.catalogue.Catalogue;
import dev.spikeproof.purchasing.catalogue.Product;
import io.swagger.v3.oas.annotations.Operation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CatalogueController {

	private final Catalogue catalogue;

	CatalogueController(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	@Operation(summary = "The whole catalogue")
	@GetMapping("/products")
	List<Product> products() {
		return this.catalogue.products();
	}

}
