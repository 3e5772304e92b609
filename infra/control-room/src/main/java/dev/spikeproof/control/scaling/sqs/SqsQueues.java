package dev.spikeproof.control.scaling.sqs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.spikeproof.control.scaling.QueueDepth;
import dev.spikeproof.control.scaling.Queues;
import dev.spikeproof.control.scaling.QueuesAreAway;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class SqsQueues implements Queues {

	private static final String DEAD = "-dlq";

	private static final String FIFO = ".fifo";

	private final Map<String, String> urls = new ConcurrentHashMap<>();

	private final SqsClient sqs;

	private final String prefix;

	SqsQueues(SqsClient sqs, @Value("${spikeproof.stage}") String stage) {
		this.sqs = sqs;
		this.prefix = stage + "-";
	}

	@Override
	public QueueDepth depth(String queue) {
		return orAway(() -> depth(queue, 0));
	}

	@Override
	public List<QueueDepth> depths() {
		return orAway(() -> {
			List<String> names = this.sqs
				.listQueuesPaginator((request) -> request.queueNamePrefix(this.prefix).maxResults(1000))
				.queueUrls()
				.stream()
				.map((url) -> url.substring(url.lastIndexOf('/') + 1 + this.prefix.length()))
				.sorted()
				.toList();
			return names.stream()
				.filter((name) -> !isDead(name))
				.map((name) -> depth(name, names.contains(deadOf(name)) ? depth(deadOf(name), 0).visible() : 0))
				.toList();
		});
	}

	private QueueDepth depth(String queue, long deadLetters) {
		Map<QueueAttributeName, String> counts = this.sqs
			.getQueueAttributes((request) -> request.queueUrl(url(queue))
				.attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
						QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
						QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
			.attributes();
		return new QueueDepth(queue, count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
				count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
				count(counts, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED), deadLetters);
	}

	/** It stays the same as long as the queue is there. */
	private String url(String queue) {
		return this.urls.computeIfAbsent(queue,
				(name) -> this.sqs.getQueueUrl((request) -> request.queueName(this.prefix + name)).queueUrl());
	}

	private static boolean isDead(String name) {
		return name.endsWith(DEAD) || name.endsWith(DEAD + FIFO);
	}

	private static String deadOf(String name) {
		return name.endsWith(FIFO) ? name.substring(0, name.length() - FIFO.length()) + DEAD + FIFO : name + DEAD;
	}

	private static long count(Map<QueueAttributeName, String> counts, QueueAttributeName name) {
		return Long.parseLong(counts.getOrDefault(name, "0"));
	}

	private static <T> T orAway(Supplier<T> question) {
		try {
			return question.get();
		}
		catch (SdkException ex) {
			throw new QueuesAreAway(ex);
		}
	}

}
