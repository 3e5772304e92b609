package dev.spikeproof.purchasing.purchase.web;

import java.util.List;
import java.util.UUID;

import dev.spikeproof.purchasing.owner.Owner;
import dev.spikeproof.purchasing.purchase.Purchases;
import dev.spikeproof.purchasing.purchase.Step;
import dev.spikeproof.purchasing.purchase.UnknownPurchase;
import dev.spikeproof.web.BadRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class PurchaseEventsController {

	private final Purchases purchases;

	private final PurchaseFeed feed;

	PurchaseEventsController(Purchases purchases, PurchaseFeed feed) {
		this.purchases = purchases;
		this.feed = feed;
	}

	@Operation(summary = "What happens to a purchase, as server-sent events; ends when it is COMPLETED or FAILED")
	@GetMapping(path = { "/purchases/{id}/events", "/partners/purchases/{id}/events" },
			produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> events(@Parameter(hidden = true) Owner owner, @PathVariable UUID id,
			@RequestHeader(name = "Last-Event-ID", required = false, defaultValue = "0") String lastEventId) {
		long position = position(lastEventId);
		List<Step> steps = this.purchases.steps(id, owner);
		if (steps.isEmpty()) {
			throw new UnknownPurchase(id);
		}
		if (steps.getLast().isLast() && steps.getLast().position() <= position) {
			// Tells an EventSource that there is nothing more to come (HTML standard,
			// 9.2.3).
			return ResponseEntity.noContent().build();
		}
		return ResponseEntity.ok()
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(this.feed.watch(id, position).emitter());
	}

	private static long position(String lastEventId) {
		if (!lastEventId.matches("[0-9]{1,18}")) {
			throw new BadRequest("Last-Event-ID", "is the id of an event of this stream");
		}
		return Long.parseLong(lastEventId);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooMany(PurchaseFeed.TooManyWatchers ex) {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, "10")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, ex.getMessage() + "."));
	}

}
