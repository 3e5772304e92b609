package dev.spikeproof.shipping;

import java.util.stream.Stream;

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

import static org.assertj.core.api.Assertions.assertThat;

@ShippingTest
class RoutesIT {

	private static final TokenIssuer ISSUER = new TokenIssuer();

	private final RouteMatrix matrix = new RouteMatrix("""
			POST /shipments                 internal
			GET /shipments/{purchaseId}     internal
			GET /stock                      internal
			GET /stock/{sku}                internal
			GET /actuator                   internal
			GET /actuator/health            internal
			GET /actuator/health/**         internal
			GET /actuator/health/liveness   everybody
			GET /actuator/health/readiness  everybody
			GET /actuator/prometheus        internal
			GET /v3/api-docs                internal
			GET /v3/api-docs.yaml           internal
			GET /error                      nobody
			GET /nowhere                    nobody""");

	@Autowired
	private ApplicationContext service;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
		properties.add("spring.cloud.aws.sqs.listener.auto-startup", () -> "false");
	}

	@Test
	void everyRouteHasARow() {
		assertThat(this.matrix.missing(this.service)).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> isOpenToWhomTheTableNames() {
		return this.matrix.tests("http://127.0.0.1:" + this.port, ISSUER);
	}

}
