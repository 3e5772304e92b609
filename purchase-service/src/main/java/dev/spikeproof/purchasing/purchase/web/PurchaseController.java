package dev.spikeproof.purchasing.purchase.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.purchasing.owner.Owner;
import dev.spikeproof.purchasing.purchase.FulfilPurchase;
import dev.spikeproof.purchasing.purchase.IdempotencyKeys;
import dev.spikeproof.purchasing.purchase.PlacePurchase;
import dev.spikeproof.purchasing.purchase.Purchase;
import dev.spikeproof.purchasing.purchase.Purchases;
import dev.spikeproof.purchasing.purchase.Renditions;
import dev.spikeproof.purchasing.purchase.UnknownPurchase;
import dev.spikeproof.web.BadRequest;
import dev.spikeproof.web.WaitPreference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

@RestController
@RequestMapping({ "/purchases", "/partners/purchases" })
class PurchaseController {

	private static final String PREFERENCE_APPLIED = "Preference-Applied";

	private final PlacePurchase place;

	private final FulfilPurchase fulfil;

	private final Purchases purchases;

	private final IdempotencyKeys keys;

	private final Renditions renditions;

	private final Clock clock;

	PurchaseController(PlacePurchase place, FulfilPurchase fulfil, Purchases purchases, IdempotencyKeys keys,
			Renditions renditions, Clock clock) {
		this.place = place;
		this.fulfil = fulfil;
		this.purchases = purchases;
		this.keys = keys;
		this.renditions = renditions;
		this.clock = clock;
	}

	@Operation(summary = "Buy: 202 at once, or with Prefer: wait=N 201 when all is done, 504 after N seconds")
	@PostMapping
	ResponseEntity<?> place(@Parameter(hidden = true) Owner owner, HttpServletRequest http,
			@Valid @RequestBody OrderRequest request,
			@Parameter(description = "Makes a repeated request the same request, for 24 hours",
					example = "2f1c7e0a") @RequestHeader(name = "Idempotency-Key",
							required = false) @Nullable String keyName,
			@Parameter(description = "wait=N (1 to 60 seconds) or respond-async (RFC 7240)",
					example = "respond-async") @RequestHeader(name = "Prefer", required = false,
							defaultValue = "") List<String> prefer)
			throws InterruptedException {
		Instant begin = this.clock.instant();
		String door = String.valueOf(http.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		IdempotencyKeys.Key key = (keyName != null) ? key(owner, keyName) : null;
		Optional<WaitPreference> wait = WaitPreference.in(prefer);
		PlacePurchase.Placement placement = this.place.place(owner, request.toOrder(), key,
				wait.map(WaitPreference::duration).orElse(Duration.ZERO));
		if (placement.answer() != null) {
			return answer(HttpStatus.valueOf(placement.answer()), door, placement.purchase())
				.body(view(placement.purchase()));
		}
		if (wait.isEmpty()) {
			ResponseEntity.BodyBuilder accepted = answer(HttpStatus.ACCEPTED, door, placement.purchase());
			if (prefer.contains("respond-async")) {
				accepted.header(PREFERENCE_APPLIED, "respond-async");
			}
			return accepted.body(view(placement.purchase()));
		}
		Purchase purchase = this.fulfil.fulfil(placement.purchase(), begin.plus(wait.get().duration()));
		return waited(purchase, door, key, wait.get());
	}

	private ResponseEntity<?> waited(Purchase purchase, String door, IdempotencyKeys.@Nullable Key key,
			WaitPreference wait) {
		HttpStatus status = purchase.isFinal() ? HttpStatus.CREATED : HttpStatus.GATEWAY_TIMEOUT;
		ResponseEntity.BodyBuilder response = answer(status, door, purchase).header(PREFERENCE_APPLIED, wait.applied());
		if (purchase.isFinal()) {
			if (key != null) {
				this.keys.answered(key, status.value());
			}
			return response.body(view(purchase));
		}
		if (key != null) {
			this.keys.release(key);
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				"The purchase is accepted but wasn't done in %d s. It goes on by itself: look at Location."
					.formatted(wait.seconds()));
		problem.setProperty("purchase", purchase.id());
		return response.body(problem);
	}

	@Operation(summary = "How far a purchase is")
	@GetMapping("/{id}")
	PurchaseView find(@Parameter(hidden = true) Owner owner, @PathVariable UUID id) {
		Purchase purchase = this.purchases.find(id, owner).orElseThrow(() -> new UnknownPurchase(id));
		return PurchaseView.of(purchase, this.purchases.steps(id, owner), this.renditions::linkTo);
	}

	private PurchaseView view(Purchase purchase) {
		return PurchaseView.of(purchase, null, this.renditions::linkTo);
	}

	private static IdempotencyKeys.Key key(Owner owner, String name) {
		if (!name.matches("[\\x21-\\x7e]{1,255}")) {
			throw new BadRequest("Idempotency-Key", "has 1 to 255 visible ASCII characters");
		}
		return new IdempotencyKeys.Key(owner, name);
	}

	private static ResponseEntity.BodyBuilder answer(HttpStatus status, String door, Purchase purchase) {
		return ResponseEntity.status(status).location(URI.create(door + "/" + purchase.id()));
	}

}
