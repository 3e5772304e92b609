package dev.spikeproof.purchasing;

import java.util.stream.Stream;

import dev.spikeproof.testing.access.Caller;
import dev.spikeproof.testing.access.RouteMatrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesIT extends GuardedTest {

	private final RouteMatrix matrix = new RouteMatrix("""
			GET /products                        everybody
			POST /uploads                        shopper
			POST /purchases                      shopper
			GET /purchases/{id}                  shopper
			GET /purchases/{id}/events           shopper
			POST /partners/uploads               partner
			POST /partners/purchases             partner
			GET /partners/purchases/{id}         partner
			GET /partners/purchases/{id}/events  partner
			GET /partners/products               partner
			GET /actuator                        internal
			GET /actuator/health                 internal
			GET /actuator/health/**              internal
			GET /actuator/health/liveness        everybody
			GET /actuator/health/readiness       everybody
			GET /actuator/prometheus             internal
			GET /v3/api-docs                     internal
			GET /v3/api-docs.yaml                internal
			GET /error                           nobody
			GET /nowhere                         nobody
			DELETE /products                     nobody""");

	@Autowired
	private ApplicationContext service;

	@Test
	void everyRouteHasARow() {
		assertThat(this.matrix.missing(this.service)).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> isOpenToWhomTheTableNames() {
		return this.matrix.tests(request("").build().uri().toString(), ISSUER);
	}

	@Test
	void aRefusalNamesTheScope() {
		assertThat(postWith(token(Caller.PARTNER), "/purchases", MUG).headers().firstValue("WWW-Authenticate"))
			.hasValue("Bearer error=\"insufficient_scope\", scope=\"shop/buy\"");
		assertThat(postWith(token(Caller.PARTNER), "/purchases", MUG).body()).contains("the scope shop/buy");
		assertThat(getWith(token(Caller.EXPIRED), "/actuator").headers().firstValue("WWW-Authenticate").orElseThrow())
			.contains("error=\"invalid_token\"", "expired");
	}

	@Test
	void theInterfaceDescribesWhatIsNeeded() {
		JsonNode api = json(getWith(token(Caller.INTERNAL), "/v3/api-docs"));
		assertThat(api.at("/components/securitySchemes/token/scheme").stringValue()).isEqualTo("bearer");
		assertThat(api.at("/paths/~1purchases/post/security/0/token/0").stringValue()).isEqualTo("shop/buy");
		assertThat(api.at("/paths/~1partners~1purchases~1{id}/get/security/0/token/0").stringValue())
			.isEqualTo("partners/orders");
		assertThat(api.at("/paths/~1products/get/security")).isEmpty();
		assertThat(api.at("/paths/~1purchases/post/parameters").toString()).contains("Idempotency-Key")
			.doesNotContain("owner", "door");
	}

}
