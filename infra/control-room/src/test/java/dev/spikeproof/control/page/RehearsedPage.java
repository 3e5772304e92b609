package dev.spikeproof.control.page;

import com.microsoft.playwright.Page;
import dev.spikeproof.rehearsal.Feed;
import dev.spikeproof.rehearsal.Heard;
import dev.spikeproof.rehearsal.Rehearsal;
import dev.spikeproof.rehearsal.Stage;
import dev.spikeproof.rehearsal.Stage.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** A page in a real browser, before a system that is played. */
@SpringBootTest(classes = Rehearsal.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "spring.cloud.aws.region.static=eu-central-1")
abstract class RehearsedPage {

	private static Chromium chromium;

	private final Stage stage;

	final Feed feed;

	final Heard heard;

	final String address;

	RehearsedPage(Stage stage, Feed feed, Heard heard, int port) {
		this.stage = stage;
		this.feed = feed;
		this.heard = heard;
		this.address = "http://127.0.0.1:" + port + "/";
	}

	@BeforeAll
	static void start() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stop() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@BeforeEach
	void forget() {
		this.heard.orders().clear();
	}

	@AfterEach
	void nothingWentWrongInTheBrowser() {
		assertThat(chromium.complaints()).isEmpty();
	}

	Page open(Scene scene) {
		this.stage.play(scene);
		return chromium.open(this.address);
	}

}
