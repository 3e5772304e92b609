package dev.spikeproof.local.purchase;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.spikeproof.local.purchase.Shop.Answer;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import tools.jackson.databind.JsonNode;

/** Buys a mug and a video many times at once, and counts what became of it. */
public final class BuyMany {

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private final Shop shop;

	private final Screen screen;

	public BuyMany(Shop shop, Screen screen) {
		this.shop = shop;
		this.screen = screen;
	}

	/**
	 * Returns whether every purchase was completed, with a shipment and a rendition of
	 * its own.
	 * @param wait the seconds that each customer waits for a synchronous answer; empty
	 * for asynchronous ones
	 */
	public boolean buy(Path clip, int count, Optional<Integer> wait) throws Exception {
		this.screen.heading("Buying a mug and a video, " + count + " times at once"
				+ wait.map((seconds) -> ", each waiting up to " + seconds + " s for the answer").orElse(""));
		List<String> uploads = all(count, () -> this.shop.upload(clip));
		this.screen.line("  %d videos are uploaded".formatted(uploads.size()));
		long begin = System.nanoTime();
		List<Placed> placed = place(uploads, wait);
		this.screen.line("  %s; time to answer: %s".formatted(answers(placed),
				Spread.of(placed.stream().map(Placed::took).toList())));
		List<JsonNode> done = follow(placed, begin);
		return report(done, count);
	}

	/** Such as "201 for 2, 504 for 8". */
	private static String answers(List<Placed> placed) {
		Map<Integer, Long> counts = placed.stream()
			.collect(Collectors.groupingBy(Placed::status, TreeMap::new, Collectors.counting()));
		return counts.entrySet()
			.stream()
			.map((each) -> each.getKey() + " for " + each.getValue())
			.collect(Collectors.joining(", "));
	}

	private List<Placed> place(List<String> uploads, Optional<Integer> wait) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Placed>> calls = uploads.stream()
				.map((upload) -> threads.submit(() -> place(upload, wait)))
				.toList();
			List<Placed> placed = new ArrayList<>();
			for (Future<Placed> call : calls) {
				placed.add(result(call));
			}
			return placed;
		}
	}

	private Placed place(String upload, Optional<Integer> wait) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		Answer answer = this.shop
			.place(List.of(Map.of("sku", "mug", "quantity", 1), Map.of("sku", "mp4-360p", "uploadId", upload)), wait);
		String id = answer.purchase().orElseThrow(() -> new CannotRun("The shop answers: " + answer.problem()));
		return new Placed(id, answer.status(), Duration.ofNanos(System.nanoTime() - begin));
	}

	private List<JsonNode> follow(List<Placed> placed, long begin) throws Exception {
		List<JsonNode> done = new ArrayList<>();
		List<Placed> open = new ArrayList<>(placed);
		while (!open.isEmpty() && System.nanoTime() - begin < LONGEST.toNanos()) {
			TimeUnit.SECONDS.sleep(1);
			List<Placed> asked = List.copyOf(open);
			for (Placed purchase : asked) {
				JsonNode document = this.shop.purchase(purchase.id()).body();
				if (!document.path("status").asString("PLACED").equals("PLACED")) {
					open.remove(purchase);
					done.add(document);
				}
			}
			this.screen.line("  %3d of %d are done after %d s".formatted(done.size(), placed.size(),
					Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
		}
		return done;
	}

	private boolean report(List<JsonNode> done, int count) {
		long completed = done.stream().filter((it) -> it.path("status").asString().equals("COMPLETED")).count();
		Set<String> shipments = new HashSet<>();
		Set<String> renditions = new HashSet<>();
		for (JsonNode purchase : done) {
			purchase.path("lines").valueStream().forEach((line) -> {
				line.path("shipment").path("id").asStringOpt().ifPresent(shipments::add);
				line.path("rendition").path("key").asStringOpt().ifPresent(renditions::add);
			});
		}
		this.screen.line();
		this.screen.line("  accepted   %5d".formatted(count));
		this.screen.line("  completed  %5d".formatted(completed));
		this.screen.line("  shipments  %5d".formatted(shipments.size()));
		this.screen.line("  renditions %5d".formatted(renditions.size()));
		return completed == count && shipments.size() == count && renditions.size() == count;
	}

	private static <T> List<T> all(int count, Callable<T> task) throws Exception {
		// Uploads aren't what is measured: a few at a time are kinder to a small machine.
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<T> results = new ArrayList<>();
			for (Future<T> result : threads.invokeAll(Collections.nCopies(count, task))) {
				results.add(result(result));
			}
			return results;
		}
	}

	private static <T> T result(Future<T> future) throws Exception {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof CannotRun known) ? known : ex;
		}
	}

	private record Placed(String id, int status, Duration took) {
	}

}
