package dev.spikeproof.control.page.web;

import java.util.UUID;

import dev.spikeproof.control.page.http.Shop;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

@RestController
@Tag(name = "Purchases")
class JourneyEndpoint {

	private final Shop shop;

	JourneyEndpoint(Shop shop) {
		this.shop = shop;
	}

	@GetMapping("/api/purchases/{id}")
	@Operation(summary = "A purchase and its journey, as the purchase-service knows it")
	ResponseEntity<?> journey(@PathVariable UUID id) {
		return this.shop.purchase(id)
			.<ResponseEntity<?>>map((json) -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json))
			.orElseGet(
					() -> ResponseEntity
						.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
								"There is no purchase " + id + ". The id is in the answer to POST /purchases."))
						.build());
	}

}
