package dev.spikeproof.control.page;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

import static org.assertj.core.api.Assertions.assertThat;

/** A test that opens the page in a real browser, where nothing may go wrong unseen. */
abstract class InTheBrowser {

	private static Chromium chromium;

	final String address;

	InTheBrowser(int port) {
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

	@AfterEach
	void nothingWentWrongInTheBrowser() {
		assertThat(chromium.complaints()).isEmpty();
	}

	Page open() {
		return chromium.open(this.address);
	}

}
