package dev.spikeproof.encoding;

import java.nio.file.Path;
import java.util.stream.Stream;

import dev.spikeproof.testing.access.RouteMatrix;
import dev.spikeproof.testing.access.TokenIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesIT {

	private static final TokenIssuer ISSUER = new TokenIssuer();

	@TempDir
	static Path directory;

	private static Worker worker;

	private final RouteMatrix matrix = new RouteMatrix("""
			POST /encodings                 internal
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

	@BeforeAll
	static void start() {
		worker = Worker.start(directory, "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.uri(),
				"spring.cloud.aws.sqs.listener.auto-startup=false");
	}

	@AfterAll
	static void stop() {
		worker.close();
	}

	@Test
	void everyRouteHasARow() {
		assertThat(this.matrix.missing(worker.context())).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> isOpenToWhomTheTableNames() {
		return this.matrix.tests(worker.address(), ISSUER);
	}

}
