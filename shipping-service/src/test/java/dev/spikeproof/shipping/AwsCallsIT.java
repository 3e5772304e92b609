package dev.spikeproof.shipping;

import java.time.Duration;
import java.util.Map;

import dev.spikeproof.testing.calls.CommittedCalls;
import dev.spikeproof.testing.calls.RecordedCalls;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

/** Runs last, and has metrics, which the other tests don't. */
@Order(Integer.MAX_VALUE)
class AwsCallsIT {

	@Test
	void asksOfAwsWhatIsWrittenDown() throws Exception {
		try (Instance _ = Instance.start("cloudwatch", Map.of("management.cloudwatch.metrics.export.namespace",
				"Spikeproof", "management.cloudwatch.metrics.export.step", "1s"))) {
			await("metrics").atMost(Duration.ofSeconds(30))
				.until(() -> RecordedCalls.include("cloudwatch:PutMetricData namespace Spikeproof"));
		}
		CommittedCalls.compare(AwsCallsIT.class);
	}

}
