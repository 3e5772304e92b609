package dev.spikeproof.control.scaling.http;

import java.time.Clock;

import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.ScalingSettings;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class FleetConfigurationTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(Bound.class, FleetConfiguration.class)
		.withBean(Clock.class, Clock::systemUTC)
		.withPropertyValues("control-room.scaling.queue=encoding", "control-room.scaling.period=10s",
				"control-room.scaling.decisions=decisions.jsonl");

	@EnableConfigurationProperties(ScalingSettings.class)
	private static final class Bound {

	}

	@Test
	void withoutAnAddressNobodyStartsWorkers() {
		this.runner.run((context) -> assertThat(context.getBean(Fleet.class)).isInstanceOf(UnmanagedFleet.class));
	}

	@Test
	void aReceiverThatCanNotBeAskedIsRefused() {
		this.runner
			.withPropertyValues("control-room.scaling.receivers=http://purchase-service:8080,shipping-service:8081")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("receivers has shipping-service:8081: it takes addresses like http://"));
	}

	@Test
	void anEmptyAddressIsNone() {
		this.runner.withPropertyValues("control-room.scaling.fleet.url=")
			.run((context) -> assertThat(context.getBean(Fleet.class)).isInstanceOf(UnmanagedFleet.class));
	}

	@Test
	void atAnAddressSomebodyDoes() {
		this.runner.withPropertyValues("control-room.scaling.fleet.url=http://fleet:8091")
			.run((context) -> assertThat(context.getBean(Fleet.class)).isInstanceOf(SupervisedFleet.class));
	}

}
