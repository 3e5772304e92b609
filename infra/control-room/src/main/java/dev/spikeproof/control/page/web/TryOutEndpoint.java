package dev.spikeproof.control.page.web;

import dev.spikeproof.control.page.http.PlaceSpike;
import dev.spikeproof.control.page.sqs.SendPoison;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Trying the system out")
class TryOutEndpoint {

	private final PlaceSpike spike;

	private final SendPoison poison;

	TryOutEndpoint(PlaceSpike spike, SendPoison poison) {
		this.spike = spike;
		this.poison = poison;
	}

	@PostMapping("/api/spike")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Buys many videos within ten seconds; one spike at a time, 409 while it is placed")
	Spike spike(@Valid @RequestBody Spike request) {
		this.spike.place(request.videos());
		return request;
	}

	@PostMapping("/api/poison")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Sends messages that nobody can read to the encoding queue")
	Poison poison(@Valid @RequestBody Poison request) {
		this.poison.send(request.count());
		return request;
	}

	record Spike(@Schema(example = "200") @Min(1) @Max(200) int videos) {
	}

	record Poison(@Schema(example = "3") @Min(1) @Max(50) int count) {
	}

}
