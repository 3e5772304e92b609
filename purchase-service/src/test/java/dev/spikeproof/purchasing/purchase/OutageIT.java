package dev.spikeproof.purchasing.purchase;

import java.util.UUID;

import dev.spikeproof.purchasing.PurchasingTest;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service is started while AWS can't be reached at all. */
class OutageIT extends PurchasingTest {

	@DynamicPropertySource
	static void nobodyListens(DynamicPropertyRegistry properties) {
		properties.add("spring.cloud.aws.endpoint", () -> "http://127.0.0.1:1");
	}

	@Test
	void goesOnAcceptingPurchasesAndKeepsTheirEvents() {
		UUID id = buy(MUG);
		assertThat(this.jdbc.sql("select count(*) from outbox where subject = ? and published_at is null")
			.param(id.toString())
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
	}

}
