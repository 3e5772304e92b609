package dev.spikeproof.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import dev.spikeproof.messaging.Backoff;
import dev.spikeproof.messaging.tracing.Traces;
import io.awspring.cloud.sqs.config.SqsMessageListenerContainerFactory;
import io.awspring.cloud.sqs.listener.MessageListenerContainerRegistry;
import io.awspring.cloud.sqs.listener.SqsContainerOptionsBuilder;
import io.awspring.cloud.sqs.support.converter.SqsMessagingMessageConverter;
import io.awspring.cloud.sqs.support.observation.SqsListenerObservation;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validator;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.batchmanager.SqsAsyncBatchManager;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

import tools.jackson.databind.json.JsonMapper;

/** Tunes Spring Cloud AWS's listeners: what all queues of the house have in common. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
public class InboxConfiguration {

	/** The longest that a delete waits for nine others. */
	private static final Duration GATHERING = Duration.ofMillis(20);

	/** Together a minute and a half at least: about what a database's failover takes. */
	private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), 4, Duration.ofMinutes(5));

	@Bean
	MessageReader messageReader(JsonMapper json, Validator validator) {
		return new MessageReader(json, validator);
	}

	@Bean
	BatchClock sqsBatchClock() {
		return new BatchClock(
				Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sqs-batches").factory()));
	}

	@Bean
	SqsAsyncBatchManager sqsBatches(SqsAsyncClient sqs, BatchClock clock) {
		return SqsAsyncBatchManager.builder()
			.client(sqs)
			.scheduledExecutor(clock.executor())
			.overrideConfiguration((batches) -> batches.sendRequestFrequency(GATHERING))
			.build();
	}

	@Bean
	HeldMessages heldMessages(SqsAsyncClient sqs, SqsAsyncBatchManager sqsBatches) {
		return new HeldMessages(new Visibility(sqs, sqsBatches), BACKOFF);
	}

	@Bean
	VisibilityHeartbeat visibilityHeartbeat(HeldMessages held) {
		return new VisibilityHeartbeat(held);
	}

	@Bean
	ListenerLifecycle listenerLifecycle(MessageListenerContainerRegistry registry,
			@Value("${spring.cloud.aws.sqs.listener.auto-startup:true}") boolean autoStartup) {
		return new ListenerLifecycle(registry, autoStartup);
	}

	@Bean
	InboxMeters inboxMeters(MeterRegistry meters, QueueNames names) {
		return new InboxMeters(meters, names);
	}

	@Bean
	DeadLetterQueues deadLetterQueues(SqsAsyncClient sqs, JsonMapper json, InboxMeters meters) {
		return new DeadLetterQueues(sqs, json, Clock.systemUTC(), meters);
	}

	@Bean
	FailurePolicy failurePolicy(DeadLetterQueues deadLetterQueues, InboxMeters meters) {
		return new FailurePolicy(deadLetterQueues, meters);
	}

	@Bean
	static BeanPostProcessor listenerTuning(ObjectProvider<InboxSettings> settings,
			ObjectProvider<ContainerParts> parts) {
		return new BeanPostProcessor() {
			@Override
			@SuppressWarnings("unchecked")
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof SqsMessageListenerContainerFactory<?> factory) {
					factory.configure((options) -> tune(options, settings.getObject()));
					((SqsMessageListenerContainerFactory<Object>) factory)
						.setContainerComponentFactories(parts.getObject().factories());
				}
				return bean;
			}
		};
	}

	@Bean
	ContainerParts containerParts(HeldMessages held, SqsAsyncBatchManager sqsBatches, DeadLetterQueues deadLetterQueues,
			ListenerLifecycle lifecycle, Traces traces, QueueNames names, InboxMeters meters) {
		BatchedDeletes deletes = new BatchedDeletes(sqsBatches);
		return new ContainerParts(held, deletes, new UnconvertibleMessages(deadLetterQueues, deletes), lifecycle,
				new ReceiveSpans(traces, names), meters);
	}

	@Bean
	QueueNames queueNames(@Value("${spikeproof.stage}") String stage) {
		return new QueueNames(stage);
	}

	@Bean
	SqsListenerObservation.Convention processSpans(QueueNames names) {
		return new ProcessSpans(names);
	}

	private static void tune(SqsContainerOptionsBuilder options, InboxSettings settings) {
		SimpleAsyncTaskExecutor virtualThreads = new SimpleAsyncTaskExecutor("sqs-listener-");
		virtualThreads.setVirtualThreads(true);
		SqsMessagingMessageConverter asItCame = new SqsMessagingMessageConverter();
		// A message must not choose the class that is made of it.
		asItCame.setPayloadTypeMapper((message) -> String.class);
		options.autoStartup(false)
			.messageConverter(asItCame)
			.componentsTaskExecutor(virtualThreads)
			.listenerShutdownTimeout(settings.drain())
			.queueAttributeNames(List.of(QueueAttributeName.VISIBILITY_TIMEOUT, QueueAttributeName.REDRIVE_POLICY))
			.acknowledgementInterval(Duration.ZERO)
			.acknowledgementThreshold(0);
	}

	/** Hides the executor from those who look for one for their scheduled tasks. */
	record BatchClock(ScheduledExecutorService executor) implements AutoCloseable {

		@Override
		public void close() {
			this.executor.shutdownNow();
		}

	}

}
