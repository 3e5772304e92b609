package dev.spikeproof.local.chaos;

import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues that the services read, and what is changed about them here. */
final class Queues {

	/** Without the stage. */
	static final List<String> READ = List.of("shipping", "encoding", "purchase-renditions", "purchase-shipments.fifo");

	private Queues() {
	}

	static String deadLetters(String queue) {
		return queue.endsWith(".fifo") ? queue.replace(".fifo", "-dlq.fifo") : queue + "-dlq";
	}

	/**
	 * Messages come back sooner, so that a test needn't wait as long as production; and
	 * the bucket keeps what is overwritten, so that it can be counted.
	 */
	static void prepare(Cloud cloud) {
		READ.forEach((queue) -> cloud.sqs()
			.setQueueAttributes((request) -> request.queueUrl(cloud.queue(queue))
				.attributes(
						Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(World.INVISIBLE.toSeconds())))));
		cloud.s3()
			.putBucketVersioning((request) -> request.bucket(Cloud.BUCKET)
				.versioningConfiguration((it) -> it.status(BucketVersioningStatus.ENABLED)));
	}

}
