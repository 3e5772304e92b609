package dev.spikeproof.control.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * This machine's Chromium, driven by this machine's Node. Where one of them is missing
 * the tests are skipped; on the build server they fail.
 */
final class Chromium implements AutoCloseable {

	/** Milliseconds: what changes slowly is asked for every five seconds. */
	private static final double PATIENCE = 15_000;

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Path chromium, Path node) {
		this.playwright = Playwright.create(new Playwright.CreateOptions()
			.setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		// As root, as in a container, Chromium can have no sandbox.
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox")));
	}

	static Chromium start() {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		return new Chromium(find("chromium", "chromium-browser", "google-chrome"), find("node"));
	}

	/** A page in a window of its own, in English; the one before is closed. */
	Page open(String address) {
		this.browser.contexts().forEach(BrowserContext::close);
		BrowserContext window = this.browser
			.newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900));
		window.setDefaultTimeout(PATIENCE);
		Page page = window.newPage();
		page.onPageError(this.complaints::add);
		page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		page.navigate(address);
		return page;
	}

	/** Scripts that failed, and what the content security policy stopped. */
	List<String> complaints() {
		return this.complaints;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

	private static Path find(String... names) {
		Optional<Path> found = Stream.of(names)
			.flatMap((name) -> Stream.of(System.getenv("PATH").split(":", -1)).map((place) -> Path.of(place, name)))
			.filter(Files::isExecutable)
			.findFirst();
		if (found.isEmpty()) {
			String reason = "The page isn't tested: there is no " + names[0]
					+ " on the PATH. Install it: apt-get install " + names[0].replace("node", "nodejs");
			return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
		}
		return found.get();
	}

}
