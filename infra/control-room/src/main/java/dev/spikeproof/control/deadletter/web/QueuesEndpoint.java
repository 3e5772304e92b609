package dev.spikeproof.control.deadletter.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.spikeproof.control.deadletter.DeadLetterQueue;
import dev.spikeproof.control.deadletter.DeadLetterQueues;
import dev.spikeproof.control.deadletter.LookIntoQueues;
import dev.spikeproof.control.deadletter.Redrive;
import dev.spikeproof.control.deadletter.RedriveQueue;
import dev.spikeproof.control.deadletter.Redrives;
import dev.spikeproof.control.deadletter.SurveyQueues;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dead-letter queues")
class QueuesEndpoint {

	private final SurveyQueues survey;

	private final DeadLetterQueues queues;

	private final LookIntoQueues look;

	private final RedriveQueue redrive;

	private final Redrives redrives;

	private final Clock clock;

	QueuesEndpoint(SurveyQueues survey, DeadLetterQueues queues, LookIntoQueues look, RedriveQueue redrive,
			Redrives redrives, Clock clock) {
		this.survey = survey;
		this.queues = queues;
		this.look = look;
		this.redrive = redrive;
		this.redrives = redrives;
		this.clock = clock;
	}

	@GetMapping
	@Operation(summary = "Lists all dead-letter queues, with their letters grouped by reason")
	List<QueueDocument> all() {
		return this.survey.survey()
			.stream()
			.map((surveyed) -> QueueDocument.of(surveyed,
					this.redrives.of(surveyed.queue()).stream().findFirst().orElse(null), this.clock))
			.toList();
	}

	@GetMapping("/queues/{queue}")
	@Operation(summary = "Lists the letters of a queue, the oldest first; of a large queue not all can be seen")
	List<LetterSummary> letters(@Parameter(example = "shipping-dlq") @PathVariable String queue,
			@Parameter(description = "Only those of the group with this key") @RequestParam @Nullable String reason) {
		return this.look.into(this.queues.meantBy(queue))
			.letters()
			.stream()
			.filter((letter) -> reason == null || letter.hasReason(reason))
			.map(LetterSummary::of)
			.toList();
	}

	@PostMapping(path = "/queues/{queue}/redrives", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Begins to send letters back to the queue they came from",
			description = "All of them, or those of one reason. One redrive at a time; 409 while another runs.")
	ResponseEntity<Redrive> redrive(@PathVariable String queue, @Valid @RequestBody RedriveRequest request) {
		Optional<String> reason = request.requireOne();
		DeadLetterQueue meant = this.queues.meantBy(queue);
		if (reason.isPresent()) {
			this.redrive.alike(meant, reason.get(), request.perSecond());
		}
		else {
			this.redrive.all(meant, request.perSecond());
		}
		return ResponseEntity.accepted()
			.location(URI.create("/api/dead-letters/queues/" + meant.name() + "/redrives"))
			.body(this.redrives.of(meant).getFirst());
	}

	@GetMapping("/queues/{queue}/redrives")
	@Operation(summary = "How far the redrives of a queue are, the newest first")
	List<Redrive> redrives(@PathVariable String queue) {
		return this.redrives.of(this.queues.meantBy(queue));
	}

}
