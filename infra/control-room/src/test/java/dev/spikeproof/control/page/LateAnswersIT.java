package dev.spikeproof.control.page;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.spikeproof.rehearsal.Feed;
import dev.spikeproof.rehearsal.Heard;
import dev.spikeproof.rehearsal.Stage;
import dev.spikeproof.rehearsal.Stage.Scene;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the page makes of answers that fail, or come when nobody waits for them. */
class LateAnswersIT extends RehearsedPage {

	private static final String FIRST = "0197f3aa-8f1e-7c11-9d2a-3f0b5a6c7d8e";

	private static final String SECOND = "0197f3ab-0d52-7b0e-8c57-5e1f6a2b3c4d";

	@Autowired
	LateAnswersIT(Stage stage, Feed feed, Heard heard, @LocalServerPort int port) {
		super(stage, feed, heard, port);
	}

	@Test
	void followsAPurchaseOnThoughTheShopWasAwayForAMoment() {
		Page page = open(Scene.IDLE);
		AtomicInteger asked = new AtomicInteger();
		page.route("**/api/purchases/*", (route) -> {
			switch (asked.getAndIncrement()) {
				case 0 -> sayUnderWay(route);
				case 1 -> fail(route, 502);
				default -> route.resume();
			}
		});
		follow(page, FIRST);
		assertThat(page.locator("#steps [data-status=PLACED]")).isVisible();
		assertThat(page.locator("#steps [data-status=COMPLETED]")).isVisible();
	}

	@Test
	void showsNoOtherPurchaseThanTheOneThatWasAskedForLast() {
		Page page = open(Scene.IDLE);
		AtomicInteger asked = new AtomicInteger();
		List<Route> late = new ArrayList<>();
		page.route("**/api/purchases/" + FIRST, (route) -> {
			if (asked.getAndIncrement() == 0) {
				sayUnderWay(route);
			}
			else {
				late.add(route);
			}
		});
		follow(page, FIRST);
		page.waitForCondition(() -> late.size() == 1);
		follow(page, SECOND);
		assertThat(page.locator("#steps [data-status=COMPLETED]")).isVisible();
		page.waitForResponse("**/api/purchases/" + FIRST, () -> sayUnderWay(late.getFirst()));
		letThePageGoOn(page);
		assertThat(page.locator("#steps [data-status=COMPLETED]")).isVisible();
	}

	@Test
	void showsALetterOnceThoughItIsClosedAndOpenedWhileItIsFetched() {
		Page page = open(Scene.LETTERS);
		List<Route> fetched = new ArrayList<>();
		page.route("**/api/dead-letters/letters/*", fetched::add);
		page.locator(".show").click();
		Locator letter = page.locator("[data-letter]").first();
		for (int i = 0; i < 3; i++) {
			letter.locator("summary").click();
			letThePageGoOn(page);
		}
		assertThat(fetched).hasSize(1);
		fetched.forEach(Route::resume);
		assertThat(letter.locator(".inside")).hasCount(1);
	}

	@Test
	void fetchesALetterAgainThatCouldNotBeFetched() {
		Page page = open(Scene.LETTERS);
		page.route("**/api/dead-letters/letters/*", (route) -> fail(route, 503), new Page.RouteOptions().setTimes(1));
		page.locator(".show").click();
		Locator letter = page.locator("[data-letter]").first();
		letter.locator("summary").click();
		assertThat(page.locator("#messages")).containsText("It isn't there just now.");
		letter.locator("summary").click();
		assertThat(letter.locator(".inside")).isVisible();
	}

	@Test
	void saysAboveTheLettersThatALookFailedAndLooksAgain() {
		Page page = open(Scene.LETTERS);
		assertThat(page.locator("[data-dead=encoding-dlq]")).isVisible();
		assertThat(page.locator("#desk-empty")).isHidden();
		page.route("**/api/dead-letters", (route) -> fail(route, 503), new Page.RouteOptions().setTimes(1));
		page.locator("#look").click();
		assertThat(page.locator("#desk-empty")).isVisible();
		assertThat(page.locator("#desk-empty")).hasText("It isn't there just now.");
		assertThat(page.locator("[data-dead=encoding-dlq]")).isVisible();
		assertThat(page.locator("#desk-empty")).isHidden();
	}

	private static void follow(Page page, String id) {
		page.locator("#purchase").fill(id);
		page.locator("#purchase").press("Enter");
	}

	/** What was on its way to the page when it asks this is there when it is answered. */
	private static void letThePageGoOn(Page page) {
		page.evaluate("() => fetch('/api/decisions').then(answer => answer.text())");
	}

	private static void sayUnderWay(Route route) {
		route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
				{"status": "PLACED", "customer": "ada", "placedAt": "2026-11-26T10:00:00Z",
				 "total": {"amount": "14.50", "currency": "EUR"}, "lines": [], "journey": []}
				"""));
	}

	private static void fail(Route route, int status) {
		route.fulfill(new Route.FulfillOptions().setStatus(status)
			.setContentType("application/problem+json")
			.setBody("{\"detail\": \"It isn't there just now.\"}"));
	}

}
