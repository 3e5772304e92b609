package dev.spikeproof.purchasing.purchase;

import java.util.UUID;

import dev.spikeproof.purchasing.PurchasingTest;
import dev.spikeproof.testing.MetricsPage;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class MetersIT extends PurchasingTest {

	@Autowired
	MeterRegistry meters;

	@Autowired
	SqsAsyncClient sqs;

	@Test
	void countsAPurchaseOnceHoweverOftenItIsAskedFor() {
		String key = UUID.randomUUID().toString();
		long before = accepted("async");
		assertThat(post("/purchases", MUG, "Idempotency-Key", key).statusCode()).isEqualTo(202);
		assertThat(post("/purchases", MUG, "Idempotency-Key", key).statusCode()).isEqualTo(202);
		assertThat(post("/purchases", "{\"customer\":\"ada\",\"lines\":[]}").statusCode()).isEqualTo(400);
		assertThat(accepted("async")).isEqualTo(before + 1);
	}

	@Test
	void tellsPurchasesThatAreWaitedForFromOthersAndWhenTheyAreDone() {
		long sync = accepted("sync");
		long async = accepted("async");
		long done = done();
		assertThat(post("/purchases", MUG, "Prefer", "wait=20").statusCode()).isEqualTo(201);
		assertThat(accepted("sync")).isEqualTo(sync + 1);
		assertThat(accepted("async")).isEqualTo(async);
		assertThat(done()).isGreaterThan(done);
	}

	@Test
	void areTheOnesOfTheDocumentation() {
		assertThat(post("/purchases", MUG, "Prefer", "wait=20").statusCode()).isEqualTo(201);
		String url = this.sqs.getQueueUrl((it) -> it.queueName("local-purchase-renditions")).join().queueUrl();
		this.sqs.sendMessage((it) -> it.queueUrl(url).messageBody("unreadable")).join();
		Awaitility.await("a message").until(() -> get("/actuator/prometheus").body().contains("spikeproof_inbox_"));
		assertThat(MetricsPage.read()
			.differences(get("/actuator/prometheus").body(), "Every queue", "Every outbox", "purchase-service"))
			.isEmpty();
	}

	private long accepted(String mode) {
		return this.meters.get("spikeproof.purchases.accepted").tag("mode", mode).timer().count();
	}

	private long done() {
		return this.meters.get("spikeproof.purchases.done").tag("outcome", "completed").timer().count();
	}

}
