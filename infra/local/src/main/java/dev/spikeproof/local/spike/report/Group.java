package dev.spikeproof.local.spike.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What was seen of customers who came together.
 *
 * @param initial workers when the first was due
 * @param most workers that were possible
 * @param startUpSeconds of a worker, until it took messages
 * @param taskSeconds of each worker, from when it was asked for or the first customer was
 * due, until it ended or all was done and the fleet was back at its least
 * @param handlerSeconds how long workers were busy with a video
 * @param redeliveries messages that were received though their result was there, or that
 * failed and came again
 */
public record Group(Way way, int initial, int least, int most, double startUpSeconds, List<Double> taskSeconds,
		List<Double> handlerSeconds, int redeliveries, List<Purchase> purchases, List<Moment> moments,
		List<Decision> decisions) {

	@JsonIgnore
	public int offered() {
		return this.purchases.size();
	}

	/** Those that the shop knows of, whatever it answered. */
	@JsonIgnore
	public int accepted() {
		return (int) this.purchases.stream().filter(Purchase::accepted).count();
	}

	/** Those that were answered by success: accepted, or done. */
	@JsonIgnore
	public int answered() {
		return (int) this.purchases.stream().filter(Purchase::succeeded).count();
	}

	/** Those that weren't. */
	@JsonIgnore
	public int failed() {
		return offered() - answered();
	}

	@JsonIgnore
	public int done() {
		return (int) this.purchases.stream().filter((purchase) -> purchase.done() != null).count();
	}

	/** Accepted, but never done. */
	@JsonIgnore
	public int lost() {
		return accepted() - done();
	}

	@JsonIgnore
	public Percentiles timeToAnswer() {
		return Percentiles.of(this.purchases.stream().mapToDouble(Purchase::waited));
	}

	@JsonIgnore
	public Percentiles timeToDone() {
		return Percentiles.of(this.purchases.stream()
			.flatMap((purchase) -> Stream.ofNullable(purchase.done()).map((done) -> done - purchase.due()))
			.mapToDouble((time) -> time));
	}

	/** From when the first customer was due until the last was done. */
	@JsonIgnore
	public double drain() {
		return done(this.purchases).max().orElse(0);
	}

	private static DoubleStream done(List<Purchase> purchases) {
		return purchases.stream().map(Purchase::done).filter(Objects::nonNull).mapToDouble((done) -> done);
	}

	@JsonIgnore
	public double taskTime() {
		return this.taskSeconds.stream().mapToDouble((seconds) -> seconds).sum();
	}

	@JsonIgnore
	public int mostWorkers() {
		return this.moments.stream().mapToInt(Moment::workers).max().orElse(this.initial);
	}

}
