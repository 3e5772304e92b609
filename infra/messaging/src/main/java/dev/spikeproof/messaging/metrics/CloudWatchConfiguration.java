package dev.spikeproof.messaging.metrics;

import java.util.Set;

import io.micrometer.cloudwatch2.CloudWatchMeterRegistry;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What goes to CloudWatch. Each name with each combination of dimensions is a metric that
 * is paid for by the month, so it is what alarms and dashboards are made of and no more:
 * instances aren't told apart, and buckets stay at home.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("management.cloudwatch.metrics.export.namespace")
public class CloudWatchConfiguration {

	private static final String OURS = "spikeproof.";

	/** That it stays flat is the promise of the asynchronous way. */
	private static final String PROMISED = "spikeproof.purchases.accepted";

	private static final String REQUESTS = "http.server.requests";

	private static final Set<String> OF_OTHERS = Set.of("process.cpu.usage", "jvm.memory.usage.after.gc",
			"hikaricp.connections.pending");

	/** Micrometer's name for the buckets of a timer. */
	private static final String BUCKETS = ".histogram";

	@Bean
	MeterRegistryCustomizer<CloudWatchMeterRegistry> onlyWhatMatters(@Value("${spring.application.name}") String name,
			@Value("${spikeproof.stage}") String stage) {
		return (registry) -> registry.config()
			.meterFilter(MeterFilter.denyUnless(CloudWatchConfiguration::matters))
			.meterFilter(new FewerTagsOfRequests())
			.meterFilter(new PercentilesOfWhatIsPromised())
			.meterFilter(MeterFilter.commonTags(Tags.of("service", name, "stage", stage)));
	}

	private static boolean matters(Meter.Id meter) {
		if (meter.getName().equals(REQUESTS)) {
			return !String.valueOf(meter.getTag("uri")).startsWith("/actuator");
		}
		return OF_OTHERS.contains(meter.getName())
				|| (meter.getName().startsWith(OURS) && !meter.getName().endsWith(BUCKETS));
	}

	/** CloudWatch computes none of its own from a count, a sum and a maximum. */
	private static final class PercentilesOfWhatIsPromised implements MeterFilter {

		@Override
		public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
			return id.getName().equals(PROMISED)
					? DistributionStatisticConfig.builder().percentiles(0.5, 0.99).build().merge(config) : config;
		}

	}

	private static final class FewerTagsOfRequests implements MeterFilter {

		private static final Set<String> KEPT = Set.of("uri", "outcome");

		@Override
		public Meter.Id map(Meter.Id id) {
			return id.getName().equals(REQUESTS)
					? id.replaceTags(id.getTags().stream().filter((tag) -> KEPT.contains(tag.getKey())).toList()) : id;
		}

	}

}
