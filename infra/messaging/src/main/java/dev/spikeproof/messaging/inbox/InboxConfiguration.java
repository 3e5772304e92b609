package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.List;

import io.awspring.cloud.sqs.config.SqsMessageListenerContainerFactory;
import io.awspring.cloud.sqs.listener.MessageListenerContainerRegistry;
import io.awspring.cloud.sqs.listener.SqsContainerOptionsBuilder;
import io.awspring.cloud.sqs.listener.errorhandler.ExponentialBackoffErrorHandler;
import io.awspring.cloud.sqs.listener.errorhandler.Jitter;
import jakarta.validation.Validator;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

import tools.jackson.databind.json.JsonMapper;

/** Tunes Spring Cloud AWS's listeners: what all queues of the house have in common. */
@Configuration(proxyBeanMethods = false)
public class InboxConfiguration {

	@Bean
	MessageReader messageReader(JsonMapper json, Validator validator) {
		return new MessageReader(json, validator);
	}

	@Bean
	VisibilityHeartbeat visibilityHeartbeat(SqsAsyncClient sqs) {
		return new VisibilityHeartbeat(sqs);
	}

	@Bean
	@ConditionalOnBooleanProperty(name = "spring.cloud.aws.sqs.listener.auto-startup", matchIfMissing = true)
	ListenerStart listenerStart(MessageListenerContainerRegistry registry) {
		return new ListenerStart(registry);
	}

	@Bean
	ExponentialBackoffErrorHandler<Object> backoffErrorHandler() {
		return ExponentialBackoffErrorHandler.builder()
			.initialVisibilityTimeoutSeconds(1)
			.multiplier(3)
			.maxVisibilityTimeoutSeconds(300)
			.jitter(Jitter.FULL)
			.build();
	}

	@Bean
	static BeanPostProcessor listenerTuning() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof SqsMessageListenerContainerFactory<?> factory) {
					factory.configure(InboxConfiguration::tune);
				}
				return bean;
			}
		};
	}

	private static void tune(SqsContainerOptionsBuilder options) {
		SimpleAsyncTaskExecutor virtualThreads = new SimpleAsyncTaskExecutor("sqs-listener-");
		virtualThreads.setVirtualThreads(true);
		options.autoStartup(false)
			.componentsTaskExecutor(virtualThreads)
			.queueAttributeNames(List.of(QueueAttributeName.VISIBILITY_TIMEOUT))
			// Buffered acknowledgements are lost at stop (spring-cloud-aws #1661).
			.acknowledgementInterval(Duration.ZERO)
			.acknowledgementThreshold(0);
	}

}
