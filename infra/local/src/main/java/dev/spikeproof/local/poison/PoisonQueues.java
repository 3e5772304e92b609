package dev.spikeproof.local.poison;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.local.desk.Desk;
import dev.spikeproof.local.environment.Aws;
import dev.spikeproof.local.purchase.BuyMugs;
import dev.spikeproof.local.purchase.BuyMugs.Outcome;
import dev.spikeproof.local.purchase.Shop;
import dev.spikeproof.local.terminal.Screen;

/** Buys healthily, poisons the queues meanwhile, and says what went where. */
public final class PoisonQueues {

	/** Longer than a message takes that fails three times with two minutes in between. */
	private static final Duration PATIENCE = Duration.ofMinutes(8);

	private final Shop shop;

	private final Desk desk;

	private final Aws aws;

	private final Screen screen;

	public PoisonQueues(Shop shop, Desk desk, Aws aws, Screen screen) {
		this.shop = shop;
		this.desk = desk;
		this.aws = aws;
		this.screen = screen;
	}

	/**
	 * Returns whether all that is healthy was completed and all that is poison is in a
	 * dead-letter queue.
	 * @param rate doses per purchase
	 */
	public boolean poison(int count, double rate) throws IOException, InterruptedException {
		// So that a desk that doesn't run is noticed first.
		this.desk.queues();
		try (Queues queues = new Queues(this.aws)) {
			Killing killing = new Killing(this.aws, queues);
			List<Dose> doses = doses((int) Math.round(count * rate), killing.isHarmless());
			BuyMugs customers = new BuyMugs(this.shop);
			this.screen.heading("Buying a mug %d times, which warms everything up".formatted(count));
			this.screen.line("  " + healthily(customers, count));
			this.screen.heading("Buying a mug %d times, with no poison".formatted(count));
			Outcome clean = healthily(customers, count);
			this.screen.line("  " + clean);
			this.screen
				.heading("Buying a mug %d times, with %d poisoned messages among them".formatted(count, doses.size()));
			long begin = System.nanoTime();
			Outcome outcome = customers.buy(count, (number) -> dosesAt(number, count, doses).forEach(queues::send));
			this.screen.line("  " + outcome);
			compare(outcome, clean);
			if (doses.stream().anyMatch((dose) -> dose.kind() == Kind.HANDLER_KILLING)) {
				this.screen.line("  killing each worker that holds a message of " + Killing.QUEUE + " ...");
				this.screen.line("  %d workers were killed (SIGKILL) while they held one"
					.formatted(killing.untilTheQueueIsEmpty()));
			}
			Whereabouts found = await(doses, begin);
			found.show(this.screen);
			return outcome.completed() == count && found.isComplete();
		}
	}

	private static Outcome healthily(BuyMugs customers, int count) throws InterruptedException {
		return customers.buy(count, (number) -> {
		});
	}

	private void compare(Outcome poisoned, Outcome clean) {
		clean.times()
			.flatMap((without) -> poisoned.times()
				.map((with) -> (double) with.p99().toMillis() / Math.max(1, without.p99().toMillis())))
			.ifPresent((ratio) -> this.screen.line("  p99 is %.2f times that without poison".formatted(ratio)));
	}

	private Whereabouts await(List<Dose> doses, long begin) throws InterruptedException {
		Whereabouts found = Whereabouts.of(doses, this.desk);
		while (!found.isComplete() && System.nanoTime() - begin < PATIENCE.toNanos()) {
			this.screen.underWay("poison", found.count() + " of " + doses.size() + " are in a dead-letter queue",
					Duration.ofNanos(System.nanoTime() - begin));
			TimeUnit.SECONDS.sleep(2);
			found = Whereabouts.of(doses, this.desk);
		}
		return found;
	}

	/** Each kind in turn, and each at its kind's queues in turn. */
	private List<Dose> doses(int count, boolean killing) {
		List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
		if (!killing) {
			kinds.remove(Kind.HANDLER_KILLING);
			this.screen.line("There are other messages in " + Killing.QUEUE
					+ ", which a killed worker would send to the DLQ too: the handler-killing kind is left out.");
		}
		List<Dose> doses = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			doses.add(kinds.get(i % kinds.size()).dose(i / kinds.size()));
		}
		return Collections.unmodifiableList(doses);
	}

	/** Those that come before this purchase, so that all are spread evenly. */
	private static List<Dose> dosesAt(int number, int count, List<Dose> doses) {
		int from = (int) ((long) number * doses.size() / count);
		int to = (int) ((long) (number + 1) * doses.size() / count);
		return doses.subList(from, to);
	}

}
