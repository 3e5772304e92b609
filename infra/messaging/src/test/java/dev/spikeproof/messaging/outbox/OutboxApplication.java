package dev.spikeproof.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.spikeproof.testing.TestEnvironment;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The smallest service with an outbox. */
@SpringBootConfiguration
@EnableAutoConfiguration
class OutboxApplication {

	final List<EventsPublished.Event> published = new CopyOnWriteArrayList<>();

	@EventListener
	void on(EventsPublished event) {
		this.published.addAll(event.events());
	}

	@Bean
	TestTopics testTopics(SnsClient sns, SqsAsyncClient sqs) {
		return new TestTopics(sns, sqs);
	}

	/** Topics with a queue behind each, made for one test. */
	record TestTopics(SnsClient sns, SqsAsyncClient sqs) {

		/** Makes a topic of this stage and returns its queue's URL. */
		String make(String topic) {
			boolean fifo = topic.endsWith(".fifo");
			String name = "outbox-" + topic;
			Map<String, String> fifoTopic = fifo ? Map.of("FifoTopic", "true") : Map.of();
			Map<QueueAttributeName, String> fifoQueue = fifo ? Map.of(QueueAttributeName.FIFO_QUEUE, "true") : Map.of();
			String arn = this.sns.createTopic((it) -> it.name(name).attributes(fifoTopic)).topicArn();
			String url = this.sqs.createQueue((it) -> it.queueName(name).attributes(fifoQueue)).join().queueUrl();
			String queueArn = this.sqs
				.getQueueAttributes((it) -> it.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
				.join()
				.attributes()
				.get(QueueAttributeName.QUEUE_ARN);
			this.sns.subscribe((it) -> it.topicArn(arn)
				.protocol("sqs")
				.endpoint(queueArn)
				.attributes(Map.of("RawMessageDelivery", "true")));
			return url;
		}

		/**
		 * Receives and deletes what lies in the queue, waiting up to a second for the
		 * first.
		 */
		List<Message> drain(String url) {
			List<Message> all = new ArrayList<>();
			List<Message> some;
			do {
				some = this.sqs
					.receiveMessage((it) -> it.queueUrl(url)
						.maxNumberOfMessages(10)
						.waitTimeSeconds((int) Duration.ofSeconds(1).toSeconds())
						.messageAttributeNames("All"))
					.join()
					.messages();
				some.forEach((message) -> this.sqs
					.deleteMessage((it) -> it.queueUrl(url).receiptHandle(message.receiptHandle()))
					.join());
				all.addAll(some);
			}
			while (!some.isEmpty());
			return all;
		}

	}

	static void environment(DynamicPropertyRegistry properties) {
		TestEnvironment.aws(properties);
		TestEnvironment.database(properties, "outbox");
		properties.add("spikeproof.stage", () -> "outbox");
		properties.add("spring.flyway.locations", () -> "classpath:db/messaging");
	}

}
