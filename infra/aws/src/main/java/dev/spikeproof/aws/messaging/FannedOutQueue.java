package dev.spikeproof.aws.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.sns.CfnSubscription;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.CfnQueuePolicy;
import software.constructs.Construct;

/**
 * What a queue behind a topic is: encrypted, TLS only, fed by that topic alone and by raw
 * delivery, with a dead-letter queue that takes from this queue alone.
 */
final class FannedOutQueue extends Construct {

	private static final Duration KEPT = Duration.ofDays(4);

	/** The longest that SQS can; a standard queue counts from the first arrival. */
	private static final Duration KEPT_WHEN_DEAD = Duration.ofDays(14);

	/** The longest that a receive call can wait. */
	private static final Duration LONG_POLL = Duration.ofSeconds(20);

	private final Consumer consumer;

	private final CfnQueue deadLetterQueue;

	private final CfnQueue queue;

	FannedOutQueue(Construct scope, Consumer consumer) {
		super(scope, consumer.id());
		this.consumer = consumer;
		this.deadLetterQueue = deadLetterQueue(Names.deadLetter(consumer.queue()));
		this.queue = queue(consumer.queue());
		policy("DeadLetterQueuePolicy", this.deadLetterQueue);
		CfnQueuePolicy policy = policy("QueuePolicy", this.queue, onlyFromTheTopic());
		subscription().addResourceDependency(policy);
	}

	String name() {
		return this.queue.getAttrQueueName();
	}

	String deadLetterName() {
		return this.deadLetterQueue.getAttrQueueName();
	}

	private CfnQueue deadLetterQueue(String name) {
		return secure("DeadLetterQueue", name).tags(Names.purpose(this.consumer.purpose() + " that failed"))
			.messageRetentionPeriod(KEPT_WHEN_DEAD.toSeconds())
			.redriveAllowPolicy(Map.of("redrivePermission", "byQueue", "sourceQueueArns",
					List.of(Names.arn("sqs", "${Stage}-" + this.consumer.queue()))))
			.build();
	}

	private CfnQueue queue(String name) {
		return secure("Queue", name).tags(Names.purpose(this.consumer.purpose()))
			.messageRetentionPeriod(KEPT.toSeconds())
			.visibilityTimeout(this.consumer.visibilityTimeout().toSeconds())
			.redrivePolicy(Map.of("deadLetterTargetArn", this.deadLetterQueue.getAttrArn(), "maxReceiveCount",
					this.consumer.maxReceiveCount()))
			.build();
	}

	private CfnQueue.Builder secure(String id, String name) {
		CfnQueue.Builder queue = CfnQueue.Builder.create(this, id)
			.queueName(Names.staged(name))
			.sqsManagedSseEnabled(true)
			.receiveMessageWaitTimeSeconds(LONG_POLL.toSeconds());
		if (Names.fifo(name)) {
			// Throughput counts per group, so that one purchase never waits for another.
			queue.fifoQueue(true)
				.contentBasedDeduplication(false)
				.deduplicationScope("messageGroup")
				.fifoThroughputLimit("perMessageGroupId");
		}
		return queue;
	}

	private CfnQueuePolicy policy(String id, CfnQueue queue, PolicyStatement... allowed) {
		PolicyStatement tls = Statements.onlyOverTls("sqs:*", queue.getAttrArn());
		return CfnQueuePolicy.Builder.create(this, id)
			.queues(List.of(queue.getRef()))
			.policyDocument(Statements.policy(tls, allowed))
			.build();
	}

	private PolicyStatement onlyFromTheTopic() {
		return Statements.onlyFor("sns", "sqs:SendMessage", this.queue.getAttrArn(),
				Map.of("ArnEquals", Map.of("aws:SourceArn", this.consumer.source().arn())));
	}

	private CfnSubscription subscription() {
		CfnSubscription.Builder subscription = CfnSubscription.Builder.create(this, "Subscription")
			.topicArn(this.consumer.source().arn())
			.protocol("sqs")
			.endpoint(this.queue.getAttrArn())
			.rawMessageDelivery(true);
		this.consumer.filter().applyTo(subscription);
		return subscription.build();
	}

}
