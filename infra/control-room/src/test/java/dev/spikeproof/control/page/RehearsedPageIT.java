package dev.spikeproof.control.page;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.spikeproof.rehearsal.Feed;
import dev.spikeproof.rehearsal.Heard;
import dev.spikeproof.rehearsal.Stage;
import dev.spikeproof.rehearsal.Stage.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the page says, also in states that are hard to reach. */
class RehearsedPageIT extends RehearsedPage {

	@Autowired
	RehearsedPageIT(Stage stage, Feed feed, Heard heard, @LocalServerPort int port) {
		super(stage, feed, heard, port);
	}

	@Test
	void saysThatThereIsNothingYet() {
		Page page = open(Scene.EMPTY);
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText("Waiting for the first figures.");
		assertThat(page.locator("#decisions-empty")).isVisible();
		assertThat(page.locator("#alarms-empty")).isVisible();
		assertThat(page.locator("#race-empty")).isVisible();
		assertThat(page.locator("#desk-empty")).hasText("All 4 dead-letter queues are empty.");
	}

	@Test
	void tellsASpikeInASentence() {
		Page page = open(Scene.SPIKE);
		assertThat(page.locator("h1")).containsText(Pattern.compile("\\d+ videos wait for 8 workers: done in about"));
		assertThat(page.locator("#now")).hasAttribute("data-mood", "spike");
		assertThat(page.locator(".worker[data-worker]")).hasCount(8);
		assertThat(page.locator("#queues .name")).hasText(new String[] { "encoding", "shipping", "cost-control" });
		assertThat(page.locator("#queues .time"))
			.hasText(new String[] { "waited 12.5\u00a0s", "waited 400\u00a0ms", "" });
		assertThat(page.locator("#decisions li").first()).containsText("8 of 16: this machine bears no more");
		assertThat(page.locator("[data-runner=sync] [data-figure=failed]")).hasText("588");
		assertThat(page.locator("#charts canvas")).hasCount(3);
		assertThat(page.locator("#flow circle").first()).isAttached();
	}

	@Test
	void saysWhatIsInAlarm() {
		Page page = open(Scene.ALARM);
		assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("In alarm")))
			.containsText("local-encoding-dlq-not-empty");
		assertThat(page.locator("#now")).hasAttribute("data-mood", "trouble");
		assertThat(page.locator("[data-queue=encoding] .letters")).hasText("DLQ 3");
	}

	@Test
	void showsWhoDoesNotAnswerAndWhoseProtectionHasExpired() {
		Page page = open(Scene.ALARM);
		assertThat(page.locator("[data-worker=video-encoder] .state")).hasText("Protected");
		assertThat(page.locator("[data-worker=video-encoder-2] .state")).hasText("No answer");
		assertThat(page.locator("[data-worker=video-encoder-3] .state")).hasText("Expired");
		assertThat(
				page.locator("[data-worker=video-encoder-3]").getByTitle("video-encoder-3: its protection has expired"))
			.isVisible();
	}

	@Test
	void saysThatTheConnectionIsLostAndThatItIsBack() {
		Page page = open(Scene.IDLE);
		assertThat(page.locator("#connection")).hasText("Live");
		this.feed.keepSilent(true);
		assertThat(page.locator("#lost")).containsText("Connection lost at");
		assertThat(page.locator("#connection")).hasText("Connection lost");
		this.feed.keepSilent(false);
		assertThat(page.locator("#connection")).hasText("Live");
		assertThat(page.locator("#lost")).isHidden();
		assertThat(page.locator("#messages")).containsText("The connection is back.");
	}

	@Test
	void saysThatFiguresAreOldAndWhyAndThatSettingsAreNotKept() {
		Page page = open(Scene.TROUBLE);
		assertThat(
				page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Not up to date since")))
			.containsText("SQS doesn't answer");
		assertThat(page.locator("#scaling-state")).containsText("What was set isn't kept");
		assertThat(page.locator("body")).hasClass("stale");
		this.stage.play(Scene.IDLE);
		assertThat(page.locator("#trouble")).isHidden();
		assertThat(page.locator("body")).not().hasClass("stale");
	}

	@Test
	void speaksChineseWhenAskedRemembersItAndSpeaksEnglishAgain() {
		Page page = open(Scene.IDLE);
		page.getByText("中文").click();
		page.reload();
		assertThat(page.locator("h1")).containsText("一切平静");
		assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
		assertThat(page.locator("#scaling-title")).hasText("伸缩");
		page.getByText("English").click();
		assertThat(page.locator("h1")).containsText("All quiet");
		assertThat(page.locator("#scaling-title")).hasText("Scaling");
	}

	@ParameterizedTest
	@EnumSource(Scene.class)
	void fitsNarrowScreensAndWideOnesLightAndDark(Scene scene) {
		Page page = open(scene);
		assertThat(page.locator("#connection")).hasText("Live");
		assertThat(page.locator("#desk-empty, .dead").first()).not().isEmpty();
		if (scene == Scene.LETTERS) {
			page.locator(".show").click();
			page.locator("[data-letter] summary").first().click();
			assertThat(page.locator("[data-letter] .inside").first()).isVisible();
		}
		for (int width : new int[] { 1280, 390 }) {
			page.setViewportSize(width, 844);
			for (ColorScheme colours : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
				await("everything to fit into " + width).pollInSameThread()
					.until(() -> (Integer) page.evaluate("document.documentElement.scrollWidth") <= width);
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(Path
						.of("target/page/%s-%d-%s.png".formatted(scene, width, colours).toLowerCase(Locale.ROOT))));
			}
		}
	}

}
