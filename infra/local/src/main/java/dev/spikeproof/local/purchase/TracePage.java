package dev.spikeproof.local.purchase;

import java.net.URI;
import java.util.Optional;

import dev.spikeproof.local.process.HttpAnswer;

/** Where Zipkin shows traces, if it runs. */
public record TracePage(URI zipkin) {

	/** The page of the trace that an answer names. */
	Optional<URI> of(Shop.Answer answer) {
		return answer.trace()
			.filter((trace) -> HttpAnswer.isOk(this.zipkin.resolve("/health")))
			.map((trace) -> this.zipkin.resolve("/zipkin/traces/" + trace));
	}

}
