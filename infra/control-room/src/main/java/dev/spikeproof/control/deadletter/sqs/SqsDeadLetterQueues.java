package dev.spikeproof.control.deadletter.sqs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import dev.spikeproof.control.deadletter.DeadLetterQueue;
import dev.spikeproof.control.deadletter.DeadLetterQueues;
import dev.spikeproof.control.deadletter.Depth;
import dev.spikeproof.control.deadletter.DeskSettings;
import dev.spikeproof.control.deadletter.Hold;
import dev.spikeproof.control.deadletter.QueueIsBusy;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import org.springframework.stereotype.Component;

@Component
class SqsDeadLetterQueues implements DeadLetterQueues {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

	private final Topology topology;

	private final SqsClient sqs;

	private final LetterFormat format;

	private final DeskSettings settings;

	SqsDeadLetterQueues(Topology topology, SqsClient sqs, LetterFormat format, DeskSettings settings) {
		this.topology = topology;
		this.sqs = sqs;
		this.format = format;
		this.settings = settings;
	}

	@Override
	public List<DeadLetterQueue> all() {
		return this.topology.all();
	}

	@Override
	public Depth depth(DeadLetterQueue queue) {
		Map<QueueAttributeName, String> counts = this.sqs
			.getQueueAttributes((request) -> request.queueUrl(this.topology.addresses(queue).url())
				.attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
						QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
			.attributes();
		return new Depth(count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
				count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
	}

	@Override
	public Hold hold(DeadLetterQueue queue) {
		ReentrantLock lock = this.locks.computeIfAbsent(queue.name(), (name) -> new ReentrantLock(true));
		if (!isLocked(lock)) {
			throw new QueueIsBusy(queue);
		}
		HeldMessages held = new HeldMessages(this.sqs, this.topology.addresses(queue).url(), this.settings.heldFor());
		return new SqsHold(queue, this.topology.addresses(queue), this.sqs, this.format, held, lock::unlock);
	}

	private static boolean isLocked(ReentrantLock lock) {
		try {
			return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static int count(Map<QueueAttributeName, String> counts, QueueAttributeName name) {
		return Integer.parseInt(counts.getOrDefault(name, "0"));
	}

}
