package dev.spikeproof.messaging.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.micrometer.tracing.propagation.Propagator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces, or nothing of them where tracing is switched off. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {

	@Bean
	Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
		return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
	}

	/** Purchases would be hard to find among looks at a service's health. */
	@Bean
	SpanExportingPredicate notAboutTheServiceItself() {
		return (span) -> !span.getName().contains(" /actuator/");
	}

}
