package dev.spikeproof.local.chaos.judge;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a customer has been promised.
 *
 * @param customer nobody else has this name, and nobody wanted to buy twice
 * @param purchases the ids in the answers to the one idempotency key; empty if no answer
 * ever came
 * @param refusal why the shop didn't want to sell, although there is no reason to; empty
 * if it didn't refuse
 */
public record Promise(String customer, Set<UUID> purchases, String refusal, List<PromisedLine> lines) {

	public Promise {
		purchases = Set.copyOf(purchases);
		lines = List.copyOf(lines);
	}

	boolean isAccepted() {
		return !this.purchases.isEmpty();
	}

	/**
	 * One line.
	 *
	 * @param line its number, from 1
	 * @param quantity 0 for a video
	 * @param usable whether it is a video at all, if it should be one
	 */
	public record PromisedLine(int line, String sku, int quantity, boolean usable) {

		boolean isVideo() {
			return this.quantity == 0;
		}
	}

}
