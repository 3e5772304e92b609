package dev.spikeproof.control.deadletter;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.cloud.aws.endpoint=http://127.0.0.1:9", "spring.cloud.aws.region.static=eu-central-1",
				"spring.cloud.aws.credentials.access-key=test", "spring.cloud.aws.credentials.secret-key=test",
				"control-room.purchase-url=http://127.0.0.1:9" })
@AutoConfigureRestTestClient
class AwayIT {

	private final RestTestClient http;

	@Autowired
	AwayIT(RestTestClient http) {
		this.http = http;
	}

	@Test
	void startsWithoutAwsAndSaysThatItIsAway() {
		this.http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
		this.http.get()
			.uri("/api/dead-letters")
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.exists("Retry-After")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void saysThatTheShopIsAway() {
		this.http.get()
			.uri("/api/purchases/0197f3aa-8f1e-7c11-9d2a-3f0b5a6c7d8e")
			.exchange()
			.expectStatus()
			.isEqualTo(502)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}
