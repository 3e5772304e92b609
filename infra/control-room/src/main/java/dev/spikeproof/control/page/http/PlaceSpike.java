package dev.spikeproof.control.page.http;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Buys many videos in a short time, in the way of any customer. */
@Component
public class PlaceSpike {

	/** How long a spike takes, whatever its number of videos. */
	private static final Duration LENGTH = Duration.ofSeconds(10);

	private static final Logger log = LoggerFactory.getLogger(PlaceSpike.class);

	private final AtomicBoolean running = new AtomicBoolean();

	private final Shop shop;

	private final SampleClip clip;

	PlaceSpike(Shop shop, SampleClip clip) {
		this.shop = shop;
		this.clip = clip;
	}

	/**
	 * Begins; the first video is bought before this returns.
	 * @throws SpikeUnderWay if another one hasn't ended
	 * @throws ShopIsAway if the purchase-service takes no purchases
	 */
	public void place(int videos) {
		if (!this.running.compareAndSet(false, true)) {
			throw new SpikeUnderWay();
		}
		try {
			buyOne();
			Thread.ofVirtual().name("spike").start(() -> placeOthers(videos));
		}
		catch (RuntimeException ex) {
			this.running.set(false);
			throw ex;
		}
	}

	private void placeOthers(int videos) {
		AtomicInteger bought = new AtomicInteger(1);
		long begin = System.nanoTime();
		try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 1; i < videos; i++) {
				TimeUnit.NANOSECONDS.sleep(begin + LENGTH.toNanos() * i / videos - System.nanoTime());
				customers.execute(() -> tryToBuy(bought));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.running.set(false);
			log.info("A spike is placed: {} of {} videos are bought", bought, videos);
		}
	}

	private void tryToBuy(AtomicInteger bought) {
		try {
			buyOne();
			bought.incrementAndGet();
		}
		catch (RuntimeException ex) {
			log.warn("A video of the spike wasn't bought: {}", ex.getMessage());
		}
	}

	private void buyOne() {
		Shop.Ticket ticket = this.shop.grant(this.clip.size());
		this.clip.putAt(ticket);
		this.shop.buy(ticket.uploadId());
	}

}
