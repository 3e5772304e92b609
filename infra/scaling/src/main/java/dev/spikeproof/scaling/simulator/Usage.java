package dev.spikeproof.scaling.simulator;

import java.math.BigDecimal;

/**
 * What costs besides the time that workers run.
 *
 * @param vcpu of one worker, 0.25 to 16
 * @param gb memory of one worker, 0.5 to 120
 * @param fifo whether the queue is one; the topic before it is a standard topic
 * @param natGateways that run all the time, 0 to 100
 */
public record Usage(Processor processor, BigDecimal vcpu, BigDecimal gb, boolean fifo, Handling handling,
		int natGateways) {

	/**
	 * Refuses what Fargate doesn't have.
	 * @throws IllegalArgumentException that says what is possible
	 */
	public Usage {
		Require.between("vcpu", vcpu, new BigDecimal("0.25"), new BigDecimal("16"));
		Require.between("gb", gb, new BigDecimal("0.5"), new BigDecimal("120"));
		Require.between("natGateways", natGateways, 0, 100);
	}

	/** What a worker runs on. */
	public enum Processor {

		ARM, X86

	}

	/**
	 * What a message needs: to be read each time it is handled, to be written when it is
	 * done.
	 *
	 * @param gets requests to S3 each time
	 * @param natGb through a NAT gateway each time
	 * @param puts requests to S3 when it is done
	 * @param storedGb that are in S3 for a month when it is done
	 */
	public record Handling(int gets, BigDecimal natGb, int puts, BigDecimal storedGb) {

		/** Uses neither S3 nor a NAT gateway. */
		public static final Handling PLAIN = new Handling(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

		/**
		 * Refuses what can't be.
		 * @throws IllegalArgumentException if anything is negative
		 */
		public Handling {
			if (gets < 0 || natGb.signum() < 0 || puts < 0 || storedGb.signum() < 0) {
				throw new IllegalArgumentException("gets %d, natGb %s, puts %d, storedGb %s: none can be negative"
					.formatted(gets, natGb, puts, storedGb));
			}
		}

	}

}
