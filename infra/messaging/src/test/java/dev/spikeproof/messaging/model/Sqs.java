package dev.spikeproof.messaging.model;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.batchmanager.SqsAsyncBatchManager;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The calls to SQS that the project's code makes, answered by the world's queues. */
final class Sqs implements SqsAsyncClient {

	final SqsAsyncBatchManager batches = new Batches();

	private final World world;

	Sqs(World world) {
		this.world = world;
	}

	@Override
	public CompletableFuture<GetQueueUrlResponse> getQueueUrl(GetQueueUrlRequest request) {
		return CompletableFuture.completedFuture(GetQueueUrlResponse.builder().queueUrl(request.queueName()).build());
	}

	/** Only dead letters are sent to a queue, everything else comes by its topic. */
	@Override
	public CompletableFuture<SendMessageResponse> sendMessage(SendMessageRequest request) {
		Map<String, MessageAttributeValue> attributes = request.messageAttributes();
		Event event = this.world.event(UUID.fromString(value(attributes.get("event-id"))));
		String type = (attributes.get("failure-reason") != null) ? value(attributes.get("failure-type")) : null;
		this.world.queue(request.queueUrl().replace("-dlq", "")).letters.add(new Letter(event, type, false));
		return CompletableFuture.completedFuture(SendMessageResponse.builder().build());
	}

	@Override
	public CompletableFuture<ChangeMessageVisibilityBatchResponse> changeMessageVisibilityBatch(
			ChangeMessageVisibilityBatchRequest request) {
		request.entries()
			.forEach((entry) -> hide(request.queueUrl(), entry.receiptHandle(), entry.visibilityTimeout()));
		return CompletableFuture.completedFuture(ChangeMessageVisibilityBatchResponse.builder().build());
	}

	private void hide(String queue, String receiptHandle, int seconds) {
		this.world.queue(queue).hide(receiptHandle, this.world.time.now() + seconds, this.world.time.now());
	}

	private static String value(@Nullable MessageAttributeValue attribute) {
		return (attribute != null) ? attribute.stringValue() : "";
	}

	@Override
	public String serviceName() {
		return "sqs";
	}

	@Override
	public void close() {
	}

	private final class Batches implements SqsAsyncBatchManager {

		@Override
		public CompletableFuture<DeleteMessageResponse> deleteMessage(DeleteMessageRequest request) {
			Sqs.this.world.queue(request.queueUrl()).delete(request.receiptHandle());
			return CompletableFuture.completedFuture(DeleteMessageResponse.builder().build());
		}

		@Override
		public CompletableFuture<ChangeMessageVisibilityResponse> changeMessageVisibility(
				ChangeMessageVisibilityRequest request) {
			hide(request.queueUrl(), request.receiptHandle(), request.visibilityTimeout());
			return CompletableFuture.completedFuture(ChangeMessageVisibilityResponse.builder().build());
		}

		@Override
		public void close() {
		}

	}

}
