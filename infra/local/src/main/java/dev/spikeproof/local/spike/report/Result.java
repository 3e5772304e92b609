package dev.spikeproof.local.spike.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * What follows from what was measured. Times in seconds.
 *
 * @param answered by success, within the time a synchronous customer waits
 * @param turnedAway never answered by success
 * @param failed ended without what was bought
 * @param timeToAnswer from when a customer was due: for asynchronous ones the time to
 * accept
 */
public record Result(int offered, int accepted, int answered, int turnedAway, int failed, int done, int lost,
		Percentiles timeToAnswer, Percentiles timeToDone, double drain, int mostWorkers, double taskTime, Bill cost,
		int redeliveries, Best best, Group measured) {

	/** What nobody could do better with the same arrivals, handler times and limits. */
	public record Best(double drain, double taskTime, Bill cost) {
	}

	static Result of(Group group, Settings settings) {
		double busy = group.handlerSeconds().stream().mapToDouble((seconds) -> seconds).sum() / settings.concurrency();
		Bill cost = Bill.of(group.taskSeconds(), Math.max(0, group.taskTime() - busy), group.done(),
				group.redeliveries(), group.drain(), settings.clipBytes());
		return new Result(group.offered(), group.accepted(), group.answered(settings.waitSeconds()), group.turnedAway(),
				group.failed(), group.done(), group.lost(), group.timeToAnswer(), group.timeToDone(), group.drain(),
				group.mostWorkers(), group.taskTime(), cost, group.redeliveries(), best(group, settings), group);
	}

	private static Best best(Group group, Settings settings) {
		return (group.accepted() > 0) ? new Replay(group, settings).best()
				: new Best(0, 0, new Bill(BigDecimal.ZERO, List.of()));
	}

}
