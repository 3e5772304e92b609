package dev.spikeproof.control.scaling;

/**
 * What a worker says of itself.
 *
 * @param jobs that it works on
 * @param handled messages since its start
 * @param handledSeconds that it took for them
 * @param received messages since its start, each counted once
 * @param waitedSeconds that they were in the queue before
 * @param cpuSeconds that it and its children took of the processors
 */
public record Vitals(int jobs, long handled, double handledSeconds, long received, double waitedSeconds,
		double cpuSeconds) {

	/** Whether it can be the same process that said the former. */
	boolean continues(Vitals former) {
		return this.handled >= former.handled && this.received >= former.received
				&& this.cpuSeconds >= former.cpuSeconds;
	}

	/** What it did since then. */
	Vitals since(Vitals former) {
		return new Vitals(this.jobs, this.handled - former.handled, this.handledSeconds - former.handledSeconds,
				this.received - former.received, this.waitedSeconds - former.waitedSeconds,
				this.cpuSeconds - former.cpuSeconds);
	}

	/** Of one that wasn't known before it is of an unknown while. */
	Vitals withoutProcessorTime() {
		return new Vitals(this.jobs, this.handled, this.handledSeconds, this.received, this.waitedSeconds, 0);
	}

}
