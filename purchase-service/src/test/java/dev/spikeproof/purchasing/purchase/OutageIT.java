package dev.spikeproof.purchasing.purchase;

import java.time.Duration;
import java.util.UUID;

import dev.spikeproof.purchasing.PurchasingTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service is started while AWS can't be reached at all. */
@ContextConfiguration(initializers = OutageIT.NobodyListens.class)
class OutageIT extends PurchasingTest {

	@Test
	void goesOnAcceptingPurchasesAndKeepsTheirEvents() {
		UUID id = buy(MUG);
		await("the relay has tried in vain").atMost(Duration.ofSeconds(60))
			.until(() -> this.jdbc.sql(
					"select count(*) from outbox where subject = ? and published_at is null and last_error is not null")
				.param(id.toString())
				.query(Integer.class)
				.single() == 1);
		assertThat(buy(MUG)).isNotEqualTo(id);
		assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
	}

	/** Dynamic properties of a subclass don't override those of its superclass. */
	static class NobodyListens implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of("spring.cloud.aws.endpoint=http://127.0.0.1:1").applyTo(context);
		}

	}

}
