package dev.spikeproof.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * When what happens, derived from the seed and the time alone. Faults are dealt like
 * cards: none comes twice before each came once.
 *
 * @param span the time from the first purchase to the last
 */
record Schedule(long seed, Duration span, List<Strike> strikes) {

	/** On average one fault in this time. */
	private static final Duration PACE = Duration.ofSeconds(14);

	private static final Duration SHORT = Duration.ofMinutes(2);

	/**
	 * @param at after the first purchase
	 * @param lasts how long something is stopped; zero if it is killed or cut
	 * @param victim which one, where there are several
	 */
	record Strike(Duration at, Fault fault, Duration lasts, int victim) {

		@Override
		public String toString() {
			return "%5.1f s  %s%s".formatted(this.at.toMillis() / 1000.0, this.fault,
					this.lasts.isZero() ? "" : ", " + this.lasts.toSeconds() + " s");
		}
	}

	static Schedule of(long seed, Duration span) {
		Random random = new Random(seed);
		List<Fault> deck = new ArrayList<>();
		int count = (int) Math.max(3, span.dividedBy(PACE));
		long slot = span.toMillis() / count;
		List<Strike> strikes = IntStream.range(0, count).mapToObj((i) -> {
			if (deck.isEmpty()) {
				deck.addAll(List.of(Fault.values()));
				Collections.shuffle(deck, random);
			}
			Fault fault = deck.removeLast();
			Duration at = Duration.ofMillis(i * slot + random.nextLong(slot));
			return new Strike(at, fault, length(fault, span), random.nextInt(2));
		}).toList();
		return new Schedule(seed, span, strikes);
	}

	private static Duration length(Fault fault, Duration span) {
		return switch (fault) {
			case FREEZE_PURCHASING, FREEZE_SHIPPING, FREEZE_ENCODER -> World.INVISIBLE.plusSeconds(5);
			case LOSE_AWS -> (span.compareTo(SHORT) < 0) ? Duration.ofSeconds(10) : Duration.ofSeconds(30);
			default -> Duration.ZERO;
		};
	}

}
