package dev.spikeproof.control.guard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Guard")
class TokenEndpoint {

	private final ControlToken token;

	TokenEndpoint(ControlToken token) {
		this.token = token;
	}

	@GetMapping("/api/token")
	@Operation(summary = "What a request that changes something carries in X-Control-Token")
	Document token() {
		return new Document(this.token.text());
	}

	record Document(String token) {
	}

}
