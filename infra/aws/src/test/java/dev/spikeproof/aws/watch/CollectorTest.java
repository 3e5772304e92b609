package dev.spikeproof.aws.watch;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class CollectorTest {

	private static final Map<?, ?> CONFIGURATION = new Yaml().load(Collector.configuration());

	@Test
	void takesSpansByOtlpAndGivesThemToXRay() {
		assertThat(Synthesised.in(CONFIGURATION, "service", "pipelines")).isEqualTo(Map.of("traces", Map.of("receivers",
				List.of("otlp"), "processors", List.of("memory_limiter", "batch"), "exporters", List.of("awsxray"))));
	}

	@Test
	void definesWhatItsPipelineNamesAndNothingElse() {
		assertThat(((Map<?, ?>) Synthesised.in(CONFIGURATION, "receivers")).keySet().toString()).isEqualTo("[otlp]");
		assertThat(((Map<?, ?>) Synthesised.in(CONFIGURATION, "processors")).keySet().toString())
			.isEqualTo("[memory_limiter, batch]");
		assertThat(((Map<?, ?>) Synthesised.in(CONFIGURATION, "exporters")).keySet().toString()).isEqualTo("[awsxray]");
		assertThat(((Map<?, ?>) Synthesised.in(CONFIGURATION, "extensions")).keySet().toString())
			.isEqualTo(Synthesised.list(CONFIGURATION, "service", "extensions").toString());
	}

	@Test
	void isReachedWhereServicesSendToAndFromNowhereElse() {
		Object endpoint = Synthesised.in(CONFIGURATION, "receivers", "otlp", "protocols", "http", "endpoint");
		assertThat(Collector.ENDPOINT).isEqualTo("http://" + endpoint + "/v1/traces").contains("127.0.0.1");
	}

}
