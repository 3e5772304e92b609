package dev.spikeproof.encoding.video.sqs;

import java.time.Duration;

import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.video.Slots;
import dev.spikeproof.encoding.workspace.Workspaces;
import io.awspring.cloud.sqs.config.SqsMessageListenerContainerFactory;
import io.awspring.cloud.sqs.listener.SqsContainerOptionsBuilder;
import io.awspring.cloud.sqs.listener.backpressure.BackPressureHandlerFactories;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adapts the house's listener to jobs that are few and long. */
@Configuration(proxyBeanMethods = false)
class ListenerConfiguration {

	private static final int SQS_BATCH = 10;

	@Bean
	static BeanPostProcessor encodingListenerTuning(ObjectProvider<EncoderSettings> settings,
			ObjectProvider<Slots> slots, ObjectProvider<Workspaces> workspaces) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof SqsMessageListenerContainerFactory<?> factory) {
					factory.configure((options) -> tune(options, settings.getObject().concurrency(),
							new NoMoreThanCanStart(slots.getObject(), workspaces.getObject())));
				}
				return bean;
			}
		};
	}

	private static void tune(SqsContainerOptionsBuilder options, int concurrency, NoMoreThanCanStart limit) {
		options.maxConcurrentMessages(concurrency)
			.maxMessagesPerPoll(Math.min(concurrency, SQS_BATCH))
			.maxDelayBetweenPolls(Duration.ofSeconds(1))
			.backPressureHandlerFactory(BackPressureHandlerFactories.compositeBackPressureHandler(
					BackPressureHandlerFactories.concurrencyLimiterBackPressureHandler(), (any) -> limit));
	}

}
