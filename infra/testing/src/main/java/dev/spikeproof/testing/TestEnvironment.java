package dev.spikeproof.testing;

import dev.spikeproof.local.environment.Database;
import dev.spikeproof.local.environment.Environment;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The environment that this JVM's integration tests share: AWS with the messaging stack
 * and PostgreSQL, as {@link Environment} finds them on this machine. It ends with the
 * JVM.
 */
public final class TestEnvironment {

	private static final Environment ENVIRONMENT = Environment.start();

	private TestEnvironment() {
	}

	public static Environment get() {
		return ENVIRONMENT;
	}

	/**
	 * Points a Spring application's AWS clients here; for {@code @DynamicPropertySource}.
	 */
	public static void aws(DynamicPropertyRegistry properties) {
		properties.add("spring.cloud.aws.endpoint", ENVIRONMENT::awsEndpoint);
		properties.add("spring.cloud.aws.region.static", ENVIRONMENT::region);
		properties.add("spring.cloud.aws.credentials.access-key", () -> "test");
		properties.add("spring.cloud.aws.credentials.secret-key", () -> "test");
		properties.add("spring.cloud.aws.sqs.listener.poll-timeout", () -> "1s");
	}

	/**
	 * Points a Spring application to the database with this name, created when absent.
	 */
	public static void database(DynamicPropertyRegistry properties, String name) {
		Database database = ENVIRONMENT.database(name);
		properties.add("spring.datasource.url", database::jdbcUrl);
		properties.add("spring.datasource.username", database::user);
		properties.add("spring.datasource.password", database::password);
	}

}
