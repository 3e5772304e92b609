package dev.spikeproof.control.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.spikeproof.rehearsal.Feed;
import dev.spikeproof.rehearsal.Heard;
import dev.spikeproof.rehearsal.Stage;
import dev.spikeproof.rehearsal.Stage.Scene;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the buttons ask to be done, and who else can't ask. */
class ButtonsIT extends RehearsedPage {

	@Autowired
	ButtonsIT(Stage stage, Feed feed, Heard heard, @LocalServerPort int port) {
		super(stage, feed, heard, port);
	}

	@Test
	void killsAWorkerOnlyWhenItIsAskedTwice() {
		Page page = open(Scene.SPIKE);
		Locator worker = page.locator("[data-worker=video-encoder-3]");
		worker.locator(".face").click();
		worker.locator(".keep").click();
		assertThat(worker.locator(".ask")).hasCount(0);
		assertThat(this.heard.orders()).isEmpty();
		worker.locator(".face").click();
		worker.getByText("Kill", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("#messages")).containsText("video-encoder-3 is killed");
		assertThat(this.heard.orders()).containsExactly("kill video-encoder-3");
	}

	@Test
	void pausesAndSetsTheWorkersByHandWithTheKeyboardAlone() {
		Page page = open(Scene.IDLE);
		assertThat(page.locator("#by-hand")).isDisabled();
		page.locator("#pause").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("#pause")).hasText("Resume scaling");
		page.locator("#by-hand").focus();
		page.keyboard().press("ControlOrMeta+a");
		page.keyboard().type("5");
		page.keyboard().press("Enter");
		assertThat(page.locator("#messages")).containsText("5 workers wanted.");
		page.locator("#policy").selectOption("step-scaling");
		assertThat(page.locator("#messages")).containsText("The policy is step-scaling now.");
		page.locator("#pause").click();
		assertThat(page.locator("#messages")).containsText("Scaling goes on.");
		assertThat(page.locator("#pause")).hasText("Pause scaling");
		assertThat(page.locator("#by-hand")).isDisabled();
		assertThat(this.heard.orders()).containsExactly("scaling {paused=true}", "scaling {desired=5}",
				"scaling {policy=step-scaling}", "scaling {paused=false}");
	}

	@Test
	void sendsASpikeAndPoison() {
		Page page = open(Scene.IDLE);
		page.locator("#spike-videos").fill("201");
		page.getByText("Send a spike").click();
		page.locator("#spike-videos").fill("50");
		page.getByText("Send a spike").click();
		page.getByText("Send poison").click();
		assertThat(page.locator("#messages")).containsText("A spike of 50 videos is on its way.");
		assertThat(page.locator("#messages")).containsText("3 messages that nobody can read");
		assertThat(this.heard.orders()).containsExactlyInAnyOrder("send {videos=50}", "send {count=3}");
	}

	@Test
	void followsAPurchaseStepByStep() {
		Page page = open(Scene.IDLE);
		List<String> asked = new ArrayList<>();
		page.onRequest((request) -> asked.add(request.url().substring(this.address.length())));
		page.locator("#purchase").fill("0197f3aa");
		page.getByText("Follow").click();
		page.locator("#purchase").fill(" 0197f3aa-8f1e-7c11-9d2a-3f0b5a6c7d8e ");
		page.getByText("Follow").click();
		assertThat(page.locator("#steps li span:first-of-type"))
			.hasText(new String[] { "placed", "shipped", "encoded", "completed" });
		assertThat(page.locator("#steps [data-step=encoded]")).containsText("1 × mp4-360p");
		assertThat(page.locator("#journey-empty")).isHidden();
		assertThat(asked).filteredOn((path) -> path.startsWith("api/purchases/"))
			.containsExactly("api/purchases/0197f3aa-8f1e-7c11-9d2a-3f0b5a6c7d8e");
	}

	@Test
	void showsAsMuchOfTheTimeAsIsAskedFor() {
		Page page = open(Scene.SPIKE);
		Locator spans = page.locator("#spans button");
		assertThat(spans).hasCount(3);
		Pattern hour = Pattern.compile("Backlog over the last 1.h: now .*");
		assertThat(page.locator("#charts .plot").nth(1)).not().hasAttribute("aria-label", hour);
		spans.last().click();
		assertThat(spans.last()).hasAttribute("aria-pressed", "true");
		assertThat(spans.first()).hasAttribute("aria-pressed", "false");
		assertThat(page.locator("#charts .plot").nth(1)).hasAttribute("aria-label", hour);
	}

	@Test
	void anotherOriginCanNeitherReadNorChangeAnything() throws Exception {
		Page page = open(Scene.IDLE);
		page.navigate("about:blank");
		Object read = page.evaluate("url => fetch(url).then(() => 'read', () => 'refused')",
				this.address + "api/token");
		assertThat(read).isEqualTo("refused");
		HttpRequest withoutToken = HttpRequest.newBuilder(URI.create(this.address + "api/poison"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"count\":1}"))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			assertThat(client.send(withoutToken, BodyHandlers.ofString()).body()).contains("GET /api/token");
		}
	}

}
