package dev.spikeproof.local.spike.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

import dev.spikeproof.local.simulation.EncoderTask;
import dev.spikeproof.scaling.simulator.Consumption;
import dev.spikeproof.scaling.simulator.Cost;
import dev.spikeproof.scaling.simulator.Prices;

/** What it would have cost on AWS, in USD. */
public record Bill(BigDecimal total, List<Item> items) {

	private static final int DIGITS = 6;

	/** One kind of cost. */
	public record Item(String name, BigDecimal quantity, String unit, BigDecimal amount) {
	}

	/**
	 * @param taskSeconds of each worker
	 * @param idleSeconds of all workers together
	 * @param bytes of each result
	 */
	public static Bill of(List<Double> taskSeconds, double idleSeconds, int messages, int redeliveries, double length,
			long bytes) {
		Cost cost = Cost.of(
				new Consumption(taskSeconds.stream().map(Replay::duration).toList(), Replay.duration(idleSeconds),
						messages, messages + redeliveries, messages, Replay.duration(length)),
				EncoderTask.usage(bytes), Prices.load());
		return new Bill(rounded(cost.total()),
				cost.lines()
					.stream()
					.map((line) -> new Item(line.item(), rounded(line.quantity()), line.unit(), rounded(line.amount())))
					.toList());
	}

	/** What the least possible time of workers would have cost. */
	static Bill of(Duration tasks, int messages, Duration length, long bytes) {
		return of(List.of(Replay.seconds(tasks)), 0, messages, 0, Replay.seconds(length), bytes);
	}

	private static BigDecimal rounded(BigDecimal number) {
		return number.setScale(DIGITS, RoundingMode.HALF_UP);
	}

}
