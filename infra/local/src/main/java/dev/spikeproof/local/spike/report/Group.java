package dev.spikeproof.local.spike.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What was seen of customers who came together.
 *
 * @param initial workers when the first was due
 * @param most workers that were possible
 * @param startUpSeconds of a worker, until it took messages
 * @param taskSeconds of each worker, from when it was asked for or the first customer was
 * due, until it ended or all was done and the fleet was back at its least
 * @param handlerSeconds how long workers were busy with a video
 * @param redeliveries messages that encoders received though they, or others, had
 * received them before
 * @param killed workers that were killed while they were busy
 */
public record Group(Way way, int initial, int least, int most, double startUpSeconds, List<Double> taskSeconds,
		List<Double> handlerSeconds, int redeliveries, int killed, List<Purchase> purchases, List<Moment> moments,
		List<Decision> decisions) {

	public int offered() {
		return this.purchases.size();
	}

	/** Those that the shop knows of, whatever it answered. */
	public int accepted() {
		return (int) this.purchases.stream().filter(Purchase::accepted).count();
	}

	/**
	 * Those that were answered by success, accepted or done, within so many seconds from
	 * when the customer was due.
	 */
	public int answered(double patience) {
		return (int) this.purchases.stream()
			.filter((purchase) -> purchase.succeeded() && purchase.waited() <= patience)
			.count();
	}

	/** Those that were never answered by success. */
	public int turnedAway() {
		return (int) this.purchases.stream().filter((purchase) -> !purchase.succeeded()).count();
	}

	public int done() {
		return (int) this.purchases.stream().filter((purchase) -> purchase.done() != null).count();
	}

	/**
	 * Those that ended without what was bought, such as a video that can't be encoded.
	 */
	public int failed() {
		return (int) this.purchases.stream().filter(Purchase::failed).count();
	}

	/** Accepted, but never brought to an end. */
	public int lost() {
		return accepted() - done() - failed();
	}

	public Percentiles timeToAnswer() {
		return Percentiles.of(this.purchases.stream().mapToDouble(Purchase::waited));
	}

	public Percentiles timeToDone() {
		return Percentiles.of(this.purchases.stream()
			.flatMap((purchase) -> Stream.ofNullable(purchase.done()).map((done) -> done - purchase.due()))
			.mapToDouble((time) -> time));
	}

	/** From when the first customer was due until the last was done. */
	public double drain() {
		return done(this.purchases).max().orElse(0);
	}

	private static DoubleStream done(List<Purchase> purchases) {
		return purchases.stream().map(Purchase::done).filter(Objects::nonNull).mapToDouble((done) -> done);
	}

	public double taskTime() {
		return this.taskSeconds.stream().mapToDouble((seconds) -> seconds).sum();
	}

	public int mostWorkers() {
		return this.moments.stream().mapToInt(Moment::workers).max().orElse(this.initial);
	}

}
