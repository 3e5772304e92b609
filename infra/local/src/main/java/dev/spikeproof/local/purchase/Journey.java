package dev.spikeproof.local.purchase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.spikeproof.local.process.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows a purchase by its server-sent events, and resumes where a connection broke
 * (HTML Standard, 9.2).
 */
final class Journey {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Shop shop;

	private final String purchase;

	private final StringBuilder data = new StringBuilder();

	private String lastEventId = "";

	private boolean finished;

	Journey(Shop shop, String purchase) {
		this.shop = shop;
		this.purchase = purchase;
	}

	/**
	 * A step of the way.
	 *
	 * @param line the line it is about; 0 if it is the whole purchase
	 */
	record Step(String name, Instant at, int line) {

		static Step of(JsonNode json) {
			return new Step(json.path("step").asString(), Instant.parse(json.path("at").asString()),
					json.path("line").asInt(0));
		}

		private boolean isLast() {
			return this.line == 0 && (this.name.equals("completed") || this.name.equals("failed"));
		}

	}

	/** Tells each step; returns whether the last was told in time. */
	boolean follow(Consumer<Step> traveller) {
		return Patience.until(() -> {
			followOnce(traveller);
			return this.finished;
		}, PATIENCE);
	}

	private void followOnce(Consumer<Step> traveller) {
		try {
			HttpResponse<Stream<String>> response = this.shop.events(this.purchase, this.lastEventId);
			try (Stream<String> lines = response.body()) {
				if (response.statusCode() == 200) {
					lines.takeWhile((line) -> !this.finished).forEach((line) -> read(line, traveller));
				}
			}
		}
		catch (IOException | UncheckedIOException ex) {
			this.data.setLength(0);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void read(String line, Consumer<Step> traveller) {
		if (line.isEmpty() && !this.data.isEmpty()) {
			Step step = Step.of(JsonMapper.shared().readTree(this.data.toString()));
			this.data.setLength(0);
			this.finished = step.isLast();
			traveller.accept(step);
		}
		field("data", line).ifPresent(this.data::append);
		field("id", line).ifPresent((id) -> this.lastEventId = id);
	}

	private static Optional<String> field(String name, String line) {
		return line.startsWith(name + ":") ? Optional.of(line.substring(name.length() + 1).stripLeading())
				: Optional.empty();
	}

}
