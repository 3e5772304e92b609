package dev.spikeproof.aws.messaging;

import java.time.Duration;

/**
 * Who reads from a topic, through a queue of their own.
 *
 * @param id what the logical ids of the queue's resources begin with
 * @param queue the name without stage; ends in {@code .fifo} where order matters
 * @param source the one topic that may send
 * @param purpose becomes a tag, which allows letters, digits, spaces and {@code +-=._:/@}
 * @param filter what of the topic is read
 * @param visibilityTimeout how long a receiver has before somebody else gets the message
 * @param maxReceiveCount how often a message is received before it goes to the DLQ
 * @param lateAfter age of the oldest message from which on operators are told
 */
record Consumer(String id, String queue, FanOutTopic source, String purpose, Filter filter, Duration visibilityTimeout,
		int maxReceiveCount, Duration lateAfter) {

	static Consumer of(String id, String queue, FanOutTopic source, String purpose) {
		return new Consumer(id, queue, source, purpose, Filter.none(), Duration.ofSeconds(30), 5,
				Duration.ofMinutes(5));
	}

	Consumer only(Filter filter) {
		return new Consumer(this.id, this.queue, this.source, this.purpose, filter, this.visibilityTimeout,
				this.maxReceiveCount, this.lateAfter);
	}

	Consumer handledWithin(Duration visibilityTimeout, int maxReceiveCount) {
		return new Consumer(this.id, this.queue, this.source, this.purpose, this.filter, visibilityTimeout,
				maxReceiveCount, this.lateAfter);
	}

	Consumer lateAfter(Duration lateAfter) {
		return new Consumer(this.id, this.queue, this.source, this.purpose, this.filter, this.visibilityTimeout,
				this.maxReceiveCount, lateAfter);
	}

}
