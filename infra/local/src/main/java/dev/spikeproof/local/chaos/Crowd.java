package dev.spikeproof.local.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.spikeproof.local.chaos.judge.Promise;
import dev.spikeproof.local.chaos.judge.Promise.PromisedLine;
import dev.spikeproof.local.purchase.Shop;
import dev.spikeproof.local.purchase.Shop.Answer;
import dev.spikeproof.local.terminal.CannotRun;

/**
 * Customers who want what they ordered: they ask again, with the same key, until they are
 * answered. Some don't even wait for an answer before they do.
 */
final class Crowd {

	/** At the same time. */
	private static final int MOST = 16;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/** Then a customer leaves without an answer. */
	private static final Duration LONGEST = Duration.ofMinutes(4);

	private final Shop shop;

	private final Path video;

	private final Path noVideo;

	private final AtomicInteger answered = new AtomicInteger();

	private final AtomicInteger askedAgain = new AtomicInteger();

	Crowd(Shop shop, Path video, Path noVideo) {
		this.shop = shop;
		this.video = video;
		this.noVideo = noVideo;
	}

	/** Returns when the last has been answered, or has left. */
	List<Promise> buy(List<Order> orders, Tempo tempo) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(MOST, Thread.ofVirtual().factory())) {
			List<Future<Promise>> customers = new ArrayList<>();
			for (int i = 0; i < orders.size(); i++) {
				Order order = orders.get(i);
				tempo.await(i, orders.size());
				customers.add(threads.submit(() -> buy(order)));
			}
			List<Promise> promises = new ArrayList<>();
			for (Future<Promise> customer : customers) {
				promises.add(customer.get());
			}
			return promises;
		}
	}

	int answered() {
		return this.answered.get();
	}

	int askedAgain() {
		return this.askedAgain.get();
	}

	private Promise buy(Order order) throws InterruptedException {
		long deadline = System.nanoTime() + LONGEST.toNanos();
		List<PromisedLine> promised = new ArrayList<>();
		List<Map<String, Object>> lines = new ArrayList<>();
		for (Order.Item item : order.items()) {
			promised.add(new PromisedLine(promised.size() + 1, item.sku(), item.quantity(), item.usable()));
			lines.add(item.isVideo() ? Map.of("sku", item.sku(), "uploadId", upload(item, deadline))
					: Map.of("sku", item.sku(), "quantity", item.quantity()));
		}
		Set<UUID> told = ConcurrentHashMap.newKeySet();
		String key = UUID.randomUUID().toString();
		Thread second = order.twiceAtOnce() ? Thread.ofVirtual().start(() -> ask(order, lines, key, PATIENCE, told))
				: null;
		String refusal = askUntilAnswered(order, lines, key, told, deadline);
		if (second != null) {
			second.join();
		}
		this.answered.incrementAndGet();
		return new Promise(order.customer(), told, refusal, promised);
	}

	private String upload(Order.Item item, long deadline) throws InterruptedException {
		while (true) {
			try {
				return this.shop.upload(item.usable() ? this.video : this.noVideo);
			}
			catch (IOException | CannotRun ex) {
				if (System.nanoTime() > deadline) {
					throw new CannotRun("A customer couldn't upload a video for minutes: " + ex.getMessage(), ex);
				}
				pause();
			}
		}
	}

	private String askUntilAnswered(Order order, List<Map<String, Object>> lines, String key, Set<UUID> told,
			long deadline) throws InterruptedException {
		int impatience = order.impatience();
		String last = "no answer";
		while (System.nanoTime() < deadline) {
			Duration patience = (impatience > 0) ? Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, 60))
					: PATIENCE;
			last = ask(order, lines, key, patience, told);
			if ((impatience == 0 && last.isEmpty()) || last.startsWith("4")) {
				return last;
			}
			impatience = Math.max(0, impatience - 1);
			this.askedAgain.incrementAndGet();
			pause();
		}
		return told.isEmpty() ? "" : last;
	}

	/** Empty if the shop took the order; else why not. */
	private String ask(Order order, List<Map<String, Object>> lines, String key, Duration patience, Set<UUID> told) {
		try {
			Answer answer = this.shop.place(order.customer(), lines, key, patience);
			if (answer.isOk()) {
				told.add(UUID.fromString(answer.purchase().orElseThrow()));
				return "";
			}
			return (answer.retryAfter().isPresent() ? "later: " : "") + answer.problem();
		}
		catch (IOException ex) {
			return "no answer: " + ex;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "interrupted";
		}
	}

	private static void pause() throws InterruptedException {
		TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(200, 1200));
	}

}
