package dev.spikeproof.local.purchase;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import dev.spikeproof.local.terminal.CannotRun;
import tools.jackson.databind.JsonNode;

/** Buys a mug many times, a few at a time, and says how each purchase went. */
public final class BuyMugs {

	private static final int AT_A_TIME = 8;

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Shop shop;

	public BuyMugs(Shop shop) {
		this.shop = shop;
	}

	/**
	 * How it went.
	 *
	 * @param times from placed to completed
	 */
	public record Outcome(int completed, Optional<Spread> times) {

		@Override
		public String toString() {
			return "%d completed; from placed to completed: %s".formatted(this.completed,
					this.times.map(Spread::toString).orElse("never"));
		}

	}

	/**
	 * @param beforeEach told before each purchase which one it is, from 0 on
	 */
	public Outcome buy(int count, IntConsumer beforeEach) throws InterruptedException {
		List<String> ids = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
			List<Future<String>> placed = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				int number = i;
				placed.add(threads.submit(() -> {
					beforeEach.accept(number);
					return place();
				}));
			}
			for (Future<String> each : placed) {
				ids.add(result(each));
			}
		}
		List<Duration> times = follow(ids);
		return new Outcome(times.size(), times.isEmpty() ? Optional.empty() : Optional.of(Spread.of(times)));
	}

	private String place() throws IOException, InterruptedException {
		Shop.Answer answer = this.shop.place(List.of(Map.of("sku", "mug", "quantity", 1)), Optional.empty());
		return answer.purchase().orElseThrow(() -> new CannotRun("The shop answers: " + answer.problem()));
	}

	private List<Duration> follow(List<String> ids) throws InterruptedException {
		List<Duration> times = new ArrayList<>();
		List<String> open = new ArrayList<>(ids);
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!open.isEmpty() && System.nanoTime() < deadline) {
			TimeUnit.MILLISECONDS.sleep(500);
			open.removeIf((id) -> isDone(id, times));
		}
		return times;
	}

	private boolean isDone(String id, List<Duration> times) {
		try {
			JsonNode purchase = this.shop.purchase(id).body();
			String status = purchase.path("status").asString("PLACED");
			if (status.equals("COMPLETED")) {
				times.add(Duration.between(at(purchase, "placed"), at(purchase, "completed")));
			}
			return !status.equals("PLACED");
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static Instant at(JsonNode purchase, String step) {
		return purchase.path("journey")
			.valueStream()
			.filter((each) -> each.path("step").asString().equals(step))
			.map((each) -> Instant.parse(each.path("at").asString()))
			.findFirst()
			.orElseGet(() -> Instant.parse(purchase.path("placedAt").asString()));
	}

	private static String result(Future<String> future) throws InterruptedException {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof CannotRun known) ? known
					: new CannotRun("The shop doesn't answer: " + ex.getCause(), ex);
		}
	}

}
