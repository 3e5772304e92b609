package dev.spikeproof.shipping.shipment;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class PackingSettingsTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(Settings.class);

	@Test
	void takesTwoSecondsUnlessToldOtherwise() {
		this.runner.run((context) -> assertThat(context.getBean(PackingSettings.class).packingTime())
			.isEqualTo(Duration.ofSeconds(2)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0s", "24h" })
	void acceptsUpToADay(String time) {
		this.runner.withPropertyValues("shipping.packing-time=" + time)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1s", "25h", "soon" })
	void refusesToStartWithAnythingElse(String time) {
		this.runner.withPropertyValues("shipping.packing-time=" + time)
			.run((context) -> assertThat(context).hasFailed());
	}

	@EnableConfigurationProperties(PackingSettings.class)
	static class Settings {

	}

}
