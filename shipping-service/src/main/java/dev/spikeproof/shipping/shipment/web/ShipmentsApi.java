package dev.spikeproof.shipping.shipment.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What {@code /v3/api-docs} says of this door. */
@Tag(name = "Shipments")
interface ShipmentsApi {

	@Operation(summary = "Ships the physical lines of a purchase, once",
			description = "A purchase that has its shipment already is answered with it, whatever the request now says.")
	@ApiResponse(responseCode = "201",
			description = "Booked, or failed because no line can be met; with a wait: shipped or failed",
			headers = @Header(name = "Location", description = "Where to look at the shipment"),
			useReturnTypeSchema = true)
	@ApiResponse(responseCode = "200", description = "The shipment this purchase has already",
			useReturnTypeSchema = true)
	@ApiResponse(responseCode = "400", description = "The request breaks a rule; errors names the fields",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "503", description = "Not possible at the moment; Retry-After says when to try again",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "504", description = "Booked, but not shipped within the wait; it goes on",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	ResponseEntity<ShipmentDocument> ship(ShipmentRequest request, @Parameter(
			description = "wait=N: answer when it is shipped or failed, within N seconds from 1 to 60 (RFC 7240)",
			example = "wait=10") @Nullable List<String> prefer);

	@Operation(summary = "Shows the shipment of a purchase")
	@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "404", description = "This purchase has no shipment",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(implementation = ProblemDetail.class)))
	ShipmentDocument shipment(@Parameter(example = "019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01") UUID purchaseId);

}
