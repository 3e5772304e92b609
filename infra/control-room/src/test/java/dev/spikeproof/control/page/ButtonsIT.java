package dev.spikeproof.control.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

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
		assertThat(this.heard.orders()).containsExactly("scaling {paused=true}", "scaling {desired=5}",
				"scaling {policy=step-scaling}");
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
