package dev.spikeproof.shipping;

import dev.spikeproof.testing.MetricsPage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@ShippingTest
class MetersIT {

	private final RestTestClient http;

	private final SqsAsyncClient sqs;

	@Autowired
	MetersIT(RestTestClient http, SqsAsyncClient sqs) {
		this.http = http;
		this.sqs = sqs;
	}

	@Test
	void areTheOnesOfTheDocumentation() {
		String url = this.sqs.getQueueUrl((it) -> it.queueName("local-shipping")).join().queueUrl();
		this.sqs.sendMessage((it) -> it.queueUrl(url).messageBody("unreadable")).join();
		Awaitility.await("a message").until(() -> scrape().contains("spikeproof_inbox_"));
		assertThat(MetricsPage.read().differences(scrape(), "Every queue", "Every outbox", "shipping-service"))
			.isEmpty();
	}

	private String scrape() {
		return String.valueOf(this.http.get()
			.uri("/actuator/prometheus")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
