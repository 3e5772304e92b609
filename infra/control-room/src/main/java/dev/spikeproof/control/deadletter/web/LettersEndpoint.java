package dev.spikeproof.control.deadletter.web;

import java.util.Optional;

import dev.spikeproof.control.deadletter.Contracts;
import dev.spikeproof.control.deadletter.DeadLetter;
import dev.spikeproof.control.deadletter.DiscardLetter;
import dev.spikeproof.control.deadletter.FindLetter;
import dev.spikeproof.control.deadletter.RedriveLetter;
import dev.spikeproof.web.BadRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/dead-letters/letters/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dead letters")
class LettersEndpoint {

	private final FindLetter find;

	private final RedriveLetter redrive;

	private final DiscardLetter discard;

	private final Contracts contracts;

	LettersEndpoint(FindLetter find, RedriveLetter redrive, DiscardLetter discard, Contracts contracts) {
		this.find = find;
		this.redrive = redrive;
		this.discard = discard;
		this.contracts = contracts;
	}

	@GetMapping
	@Operation(summary = "Shows a letter, and leaves it as it is")
	LetterDocument show(@Parameter(description = "Its id, or how that begins") @PathVariable String id) {
		DeadLetter letter = this.find.find(id);
		return LetterDocument.of(letter,
				this.contracts.judge(letter.queue().source(), letter.eventType(), letter.body()));
	}

	@PostMapping("/redrive")
	@Operation(summary = "Sends a letter back, as it is or with another body",
			description = "Another body is held to the contract first; 400 names each rule that it breaks.")
	SentBack redrive(@PathVariable String id, @RequestBody(required = false) @Nullable LetterRedriveRequest request) {
		DeadLetter sent = this.redrive.redrive(id,
				Optional.ofNullable(request).flatMap((it) -> Optional.ofNullable(it.body())));
		return new SentBack(sent.id(), sent.queue().source());
	}

	@DeleteMapping
	@Operation(summary = "Throws a letter away and keeps a copy of it for 14 days")
	Discarded discard(@PathVariable String id, @Parameter(
			description = "The whole id once more, so that nobody does it by mistake") @RequestParam @Nullable String confirm) {
		DeadLetter letter = this.find.find(id);
		if (!letter.id().equals(confirm)) {
			throw new BadRequest("confirm",
					"must be the letter's whole id, " + letter.id() + ". Nothing was discarded");
		}
		return new Discarded(letter.id(), this.discard.discard(letter));
	}

}
