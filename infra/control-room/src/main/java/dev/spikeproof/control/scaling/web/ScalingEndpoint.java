package dev.spikeproof.control.scaling.web;

import java.util.Map;

import dev.spikeproof.control.scaling.Controls;
import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.web.StateDocument.ScalingDocument;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scaling")
class ScalingEndpoint {

	private final Controls controls;

	private final Fleet fleet;

	private final Board board;

	ScalingEndpoint(Controls controls, Fleet fleet, Board board) {
		this.controls = controls;
		this.fleet = fleet;
		this.board = board;
	}

	@PutMapping(path = "/scaling", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Changes the policy, pauses it, or sets the number of workers by hand",
			description = "What isn't named stays as it is; desired only while paused.")
	ScalingDocument change(@RequestBody ScalingRequest request) {
		this.controls.change((setting) -> request.appliedTo(setting, this.board.scaling().desired()));
		return this.board.scaling();
	}

	@PostMapping("/workers/{name}/kill")
	@Operation(summary = "Kills a worker without a chance to finish; another one takes its place")
	ResponseEntity<?> kill(@PathVariable String name) {
		return this.fleet.kill(name) ? ResponseEntity.accepted().body(Map.of("name", name))
				: ResponseEntity.status(HttpStatus.NOT_FOUND)
					.body(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
							"There is no worker of this name that could be killed from here."));
	}

}
