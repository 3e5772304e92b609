package dev.spikeproof.control.deadletter.sqs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.spikeproof.control.deadletter.DeadLetterQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which dead-letter queues there are, asked of SQS and nobody else: what is named like
 * one and has a source. Their addresses don't change and are remembered.
 */
@Component
class Topology {

	private final Map<DeadLetterQueue, Addresses> addresses = new ConcurrentHashMap<>();

	private final Map<String, DeadLetterQueue> known = new ConcurrentHashMap<>();

	private final SqsClient sqs;

	private final String stage;

	private final JsonMapper json;

	Topology(SqsClient sqs, @Value("${spikeproof.stage}") String stage, JsonMapper json) {
		this.sqs = sqs;
		this.stage = stage;
		this.json = json;
	}

	/**
	 * Where a queue and its source are.
	 *
	 * @param maxReceiveCount after how many receives SQS moves a message
	 */
	record Addresses(String url, String arn, String sourceUrl, String sourceArn, int maxReceiveCount) {
	}

	List<DeadLetterQueue> all() {
		return this.sqs.listQueuesPaginator((request) -> request.queueNamePrefix(this.stage + "-").maxResults(1000))
			.queueUrls()
			.stream()
			.filter((url) -> url.endsWith("-dlq") || url.endsWith("-dlq.fifo"))
			.flatMap(this::queue)
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.toList();
	}

	Addresses addresses(DeadLetterQueue queue) {
		Addresses found = this.addresses.get(queue);
		if (found == null) {
			throw new IllegalStateException(queue.name() + " wasn't found by a list");
		}
		return found;
	}

	private Stream<DeadLetterQueue> queue(String url) {
		DeadLetterQueue known = this.known.get(url);
		if (known != null) {
			return Stream.of(known);
		}
		return this.sqs.listDeadLetterSourceQueues((request) -> request.queueUrl(url))
			.queueUrls()
			.stream()
			.limit(1)
			.map((source) -> remember(url, source));
	}

	private DeadLetterQueue remember(String url, String sourceUrl) {
		DeadLetterQueue queue = new DeadLetterQueue(this.stage, name(url), name(sourceUrl));
		String policy = attribute(sourceUrl, QueueAttributeName.REDRIVE_POLICY);
		this.addresses.put(queue,
				new Addresses(url, attribute(url, QueueAttributeName.QUEUE_ARN), sourceUrl,
						attribute(sourceUrl, QueueAttributeName.QUEUE_ARN),
						this.json.readTree(policy).path("maxReceiveCount").asInt(0)));
		this.known.put(url, queue);
		return queue;
	}

	private String attribute(String url, QueueAttributeName name) {
		return this.sqs.getQueueAttributes((request) -> request.queueUrl(url).attributeNames(name))
			.attributes()
			.getOrDefault(name, "{}");
	}

	private String name(String url) {
		return url.substring(url.lastIndexOf('/') + 1 + this.stage.length() + 1);
	}

}
