package dev.spikeproof.control.guard.web;

import java.util.stream.Stream;

import dev.spikeproof.control.DeskTest;
import dev.spikeproof.testing.access.Caller;
import dev.spikeproof.testing.access.RouteMatrix;
import dev.spikeproof.testing.access.TokenIssuer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@DeskTest
class RoutesIT {

	private static final TokenIssuer ISSUER = new TokenIssuer();

	private static final String SIGNED_IN = "x-amzn-oidc-accesstoken";

	private final RouteMatrix matrix = new RouteMatrix("""
			GET /                                              operator
			GET /index.html                                    operator
			GET /js/main.js                                    operator
			GET /webjars/uplot/dist/uPlot.min.css              operator
			GET /api/token                                     operator
			GET /api/state                                     operator
			GET /api/live                                      operator
			GET /api/history                                   operator
			GET /api/decisions                                 operator
			PUT /api/race                                      operator
			PUT /api/scaling                                   operator
			POST /api/workers/{name}/kill                      operator
			POST /api/spike                                    operator
			POST /api/poison                                   operator
			GET /api/purchases/{id}                            operator
			GET /api/dead-letters                              operator
			GET /api/dead-letters/queues/{queue}               operator
			POST /api/dead-letters/queues/{queue}/redrives     operator
			GET /api/dead-letters/queues/{queue}/redrives      operator
			GET /api/dead-letters/letters/{id}                 operator
			POST /api/dead-letters/letters/{id}/redrive        operator
			DELETE /api/dead-letters/letters/{id}              operator
			GET /ecs/{worker}/task-protection/v1/state         internal
			PUT /ecs/{worker}/task-protection/v1/state         internal
			GET /v3/api-docs                                   operator
			GET /v3/api-docs.yaml                              operator
			GET /error                                         operator
			GET /actuator                                      internal
			GET /actuator/health                               internal
			GET /actuator/health/**                            internal
			GET /actuator/health/liveness                      everybody
			GET /actuator/health/readiness                     everybody
			GET /actuator/prometheus                           internal""");

	@Autowired
	private ApplicationContext controlRoom;

	@Autowired
	private ControlToken token;

	@Autowired
	private RestTestClient http;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
	}

	@Test
	void everyRouteHasARow() {
		assertThat(this.matrix.missing(this.controlRoom)).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> isOpenToWhomTheTableNames() {
		return this.matrix.tests("http://127.0.0.1:" + this.port, ISSUER, ControlToken.HEADER, this.token.text());
	}

	@Test
	void knowsWhomALoadBalancerSignedIn() {
		assertStatus(ISSUER.token(Caller.OPERATOR), 200);
		assertStatus(ISSUER.token(Caller.SHOPPER), 403);
		assertStatus(ISSUER.token(Caller.FOREIGN_KEY), 401);
		assertStatus("nonsense", 401);
	}

	@Test
	void anOperatorsBrowserStillNeedsTheTokenOfThePage() {
		String refusal = this.http.put()
			.uri("/api/scaling")
			.header(SIGNED_IN, ISSUER.token(Caller.OPERATOR))
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(refusal).contains("/api/token");
	}

	private void assertStatus(String accessToken, int status) {
		this.http.get().uri("/api/state").header(SIGNED_IN, accessToken).exchange().expectStatus().isEqualTo(status);
	}

}
