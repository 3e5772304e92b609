package dev.spikeproof.aws.compute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.spikeproof.aws.Declared;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class CollectorTest {

	private static final Declared CONFIGURATION = new Declared("collector",
			Map.of("Properties", new Yaml().<Map<?, ?>>load(Collector.configuration())));

	@Test
	void takesSpansByOtlpAndGivesThemToXRay() {
		assertThat(CONFIGURATION.property("service", "pipelines")).isEqualTo(Map.of("traces", Map.of("receivers",
				List.of("otlp"), "processors", List.of("memory_limiter", "batch"), "exporters", List.of("awsxray"))));
	}

	@Test
	void definesWhatItsPipelineNamesAndNothingElse() {
		assertThat(defined("receivers")).hasToString("[otlp]");
		assertThat(defined("processors")).hasToString("[memory_limiter, batch]");
		assertThat(defined("exporters")).hasToString("[awsxray]");
		assertThat(defined("extensions")).hasToString(String.valueOf(CONFIGURATION.property("service", "extensions")));
	}

	@Test
	void isReachedWhereServicesSendToAndFromNowhereElse() {
		Object endpoint = CONFIGURATION.property("receivers", "otlp", "protocols", "http", "endpoint");
		assertThat(Collector.ENDPOINT).isEqualTo("http://" + endpoint + "/v1/traces").contains("127.0.0.1");
	}

	private static Set<?> defined(String kind) {
		return ((Map<?, ?>) Objects.requireNonNull(CONFIGURATION.property(kind))).keySet();
	}

}
