package dev.spikeproof.benchmarks.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.spikeproof.benchmarks.report.Rival;
import dev.spikeproof.benchmarks.report.Round;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The AWS SDK's client in a loop and nothing around it: each poller receives up to ten,
 * handles them, deletes them in one call and asks again. There is no retry, no
 * back-pressure and no orderly stop: it is what the broker and the machine can do.
 */
record RawPollers(String name, String what, Broker broker, int messages) implements Rival {

	private static final int POLLERS = 8;

	@Override
	public Round compete() throws InterruptedException {
		Tally tally = new Tally(this.messages);
		try (FilledQueue queue = this.broker.queue("raw", this.messages);
				Pollers _ = Pollers.start(this.broker, queue, tally)) {
			return tally.await(queue);
		}
	}

	private static final class Pollers implements AutoCloseable {

		private final SqsAsyncClient sqs;

		private final String queueUrl;

		private final Tally tally;

		private final List<CompletableFuture<Void>> running = new ArrayList<>();

		private volatile boolean stopping;

		private Pollers(SqsAsyncClient sqs, String queueUrl, Tally tally) {
			this.sqs = sqs;
			this.queueUrl = queueUrl;
			this.tally = tally;
		}

		static Pollers start(Broker broker, FilledQueue queue, Tally tally) {
			Pollers pollers = new Pollers(broker.newClient(), queue.url(), tally);
			for (int i = 0; i < POLLERS; i++) {
				pollers.running.add(pollers.poll());
			}
			return pollers;
		}

		private CompletableFuture<Void> poll() {
			return this.sqs
				.receiveMessage((it) -> it.queueUrl(this.queueUrl)
					.maxNumberOfMessages(10)
					.waitTimeSeconds(1)
					.messageAttributeNames("All"))
				.thenCompose((response) -> handle(response.messages()))
				.thenCompose((_) -> this.stopping ? CompletableFuture.completedFuture(null) : poll());
		}

		private CompletableFuture<?> handle(List<Message> messages) {
			if (messages.isEmpty()) {
				return CompletableFuture.completedFuture(null);
			}
			messages.forEach((message) -> this.tally.handle(message.body()));
			return delete(messages);
		}

		private CompletableFuture<DeleteMessageBatchResponse> delete(List<Message> messages) {
			List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
			for (Message message : messages) {
				entries.add(DeleteMessageBatchRequestEntry.builder()
					.id(Integer.toString(entries.size()))
					.receiptHandle(message.receiptHandle())
					.build());
			}
			return this.sqs.deleteMessageBatch((it) -> it.queueUrl(this.queueUrl).entries(entries));
		}

		@Override
		public void close() {
			this.stopping = true;
			this.running.forEach(CompletableFuture::join);
			this.sqs.close();
		}

	}

}
