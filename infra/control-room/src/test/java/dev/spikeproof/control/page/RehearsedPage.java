package dev.spikeproof.control.page;

import com.microsoft.playwright.Page;
import dev.spikeproof.rehearsal.Feed;
import dev.spikeproof.rehearsal.Heard;
import dev.spikeproof.rehearsal.Rehearsal;
import dev.spikeproof.rehearsal.Stage;
import dev.spikeproof.rehearsal.Stage.Scene;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A page in a real browser, before a system that is played. */
@SpringBootTest(classes = Rehearsal.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "spring.cloud.aws.region.static=eu-central-1")
abstract class RehearsedPage extends InTheBrowser {

	final Stage stage;

	final Feed feed;

	final Heard heard;

	RehearsedPage(Stage stage, Feed feed, Heard heard, int port) {
		super(port);
		this.stage = stage;
		this.feed = feed;
		this.heard = heard;
	}

	@BeforeEach
	void forget() {
		this.heard.orders().clear();
	}

	Page open(Scene scene) {
		this.stage.play(scene);
		return open();
	}

}
