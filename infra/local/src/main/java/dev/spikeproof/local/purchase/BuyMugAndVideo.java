package dev.spikeproof.local.purchase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.spikeproof.local.purchase.Journey.Step;
import dev.spikeproof.local.purchase.Shop.Answer;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Colour;
import dev.spikeproof.local.terminal.Screen;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Buys a mug and an encoding of a video, and shows how the purchase travels. */
public final class BuyMugAndVideo {

	private static final String MUG = "mug";

	private static final String VIDEO = "mp4-360p";

	/** What the steps of the purchase-service mean to somebody who watches. */
	private static final Map<String, String> TITLES = Map.of("placed", "accepted", "booked", "received");

	private static final Map<String, String> MEANINGS = Map.of("placed", "stored with its events, in one transaction",
			"published", "the topic has its events", "booked", "shipping has booked it", "shipped",
			"the mug is on its way", "encoded", "the video's rendition is in the bucket", "completed",
			"everything in it is done");

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT)
		.withZone(ZoneId.systemDefault());

	private final Shop shop;

	private final Screen screen;

	private final TracePage traces;

	private @Nullable Instant placedAt;

	public BuyMugAndVideo(Shop shop, Screen screen, TracePage traces) {
		this.shop = shop;
		this.screen = screen;
		this.traces = traces;
	}

	/**
	 * Returns whether the purchase was completed.
	 * @param wait the seconds to wait for a synchronous answer; empty for asynchronous
	 */
	public boolean buy(Path clip, Optional<Integer> wait) throws IOException, InterruptedException {
		this.screen.heading("Buying a mug and " + VIDEO + " of " + clip.getFileName() + " (" + kilobytes(clip) + " kB)"
				+ wait.map((seconds) -> ", waiting up to " + seconds + " s for the answer").orElse(""));
		String upload = this.shop.upload(clip);
		long begin = System.nanoTime();
		Answer answer = this.shop
			.place(List.of(Map.of("sku", MUG, "quantity", 1), Map.of("sku", VIDEO, "uploadId", upload)), wait);
		Duration took = Duration.ofNanos(System.nanoTime() - begin);
		String id = answer.purchase()
			.orElseThrow(
					() -> new CannotRun("The shop answers after" + Screen.seconds(took) + ": " + answer.problem()));
		this.screen.line("  purchase " + id + ", answered by " + answer.status() + " after " + took.toMillis() + " ms");
		if (!answer.isOk()) {
			this.screen.line("  " + answer.problem());
		}
		this.traces.of(answer).ifPresent((page) -> this.screen.line("  its trace, a few seconds later: " + page));
		this.screen.line();
		boolean finished = new Journey(this.shop, id).follow(this::show);
		JsonNode purchase = this.shop.purchase(id).body();
		if (!finished) {
			throw new CannotRun("The purchase is still " + purchase.path("status").asString()
					+ ". Look into the logs of shipping-service and video-encoder.");
		}
		purchase.path("lines").valueStream().forEach(this::showOutcome);
		return purchase.path("status").asString().equals("COMPLETED");
	}

	private static long kilobytes(Path file) throws IOException {
		return (Files.size(file) + 1023) / 1024;
	}

	private void show(Step step) {
		Instant start = (this.placedAt != null) ? this.placedAt : step.at();
		this.placedAt = start;
		double after = Duration.between(start, step.at()).toMillis() / 1000.0;
		String title = TITLES.getOrDefault(step.name(), step.name());
		Colour colour = step.name().equals("failed") ? Colour.RED : Colour.GREEN;
		this.screen.line("  " + this.screen.paint(colour, "%-10s".formatted(title)) + " " + CLOCK.format(step.at())
				+ String.format(Locale.ROOT, "  %+8.3f s  ", after)
				+ ((step.line() > 0) ? "line " + step.line() + ": " : "") + MEANINGS.getOrDefault(step.name(), ""));
	}

	private void showOutcome(JsonNode line) {
		JsonNode rendition = line.path("rendition");
		if (!rendition.isMissingNode()) {
			this.screen.line();
			this.screen.line("  The rendition is " + rendition.path("key").asString() + " in the bucket. Fetch it:");
			this.screen.line("  curl -o rendition.mp4 '" + rendition.path("url").asString() + "'");
		}
		if (!line.path("reason").isMissingNode()) {
			this.screen.line("  Line " + line.path("line").asInt() + " failed: " + line.path("reason").asString());
		}
	}

}
