package dev.spikeproof.local.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What one customer will buy, and how patient he is; derived from the seed.
 *
 * @param customer nobody else has this name, and nobody buys twice
 * @param impatience how often he gives up waiting for the answer and asks again
 * @param twiceAtOnce whether he sends his order twice at the same moment
 */
record Order(String customer, List<Item> items, int impatience, boolean twiceAtOnce) {

	private static final List<String> PHYSICAL = List.of("mug", "t-shirt", "tripod", "notebook");

	private static final List<String> VIDEO = List.of("poster", "poster", "poster", "mp4-360p", "mp4-720p");

	/**
	 * One thing.
	 *
	 * @param quantity 0 for a video
	 * @param usable whether the uploaded file is a video at all
	 */
	record Item(String sku, int quantity, boolean usable) {

		boolean isVideo() {
			return this.quantity == 0;
		}
	}

	/** A fifth give up at least once, a tenth ask twice at once. */
	static List<Order> of(long seed, int count) {
		Random random = new Random(seed);
		List<Order> orders = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int kind = random.nextInt(10);
			List<Item> items = new ArrayList<>();
			if (kind < 8) {
				items.add(new Item(PHYSICAL.get(random.nextInt(PHYSICAL.size())), 1 + random.nextInt(3), true));
			}
			if (kind < 4 || kind >= 8) {
				// One upload in twenty is no video.
				items.add(new Item(VIDEO.get(random.nextInt(VIDEO.size())), 0, random.nextInt(20) > 0));
			}
			int impatience = (random.nextInt(5) == 0) ? 1 + random.nextInt(3) : 0;
			orders.add(new Order("customer-" + (i + 1), List.copyOf(items), impatience, random.nextInt(10) == 0));
		}
		return orders;
	}

}
