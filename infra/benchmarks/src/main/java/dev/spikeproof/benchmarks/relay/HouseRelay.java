package dev.spikeproof.benchmarks.relay;

import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Round;

/** The relay of {@code infra/messaging}, as every service runs it. */
record HouseRelay(FilledOutbox outbox) implements Rival {

	@Override
	public String name() {
		return RelayBenchmark.HOUSE;
	}

	@Override
	public String what() {
		return "claims 500 rows, publishes them in batches of ten in parallel, settles them in one statement";
	}

	@Override
	public Round compete() {
		return this.outbox.emptiedBy(this.outbox.relay()::start, this.outbox.relay()::stop);
	}

}
