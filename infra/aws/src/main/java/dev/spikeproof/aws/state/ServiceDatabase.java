package dev.spikeproof.aws.state;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.spikeproof.aws.Database;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.network.NetworkStack;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.CredentialsBaseOptions;
import software.amazon.awscdk.services.rds.Endpoint;
import software.amazon.awscdk.services.secretsmanager.HostedRotation;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.RotationScheduleOptions;
import software.amazon.awscdk.services.secretsmanager.SingleUserHostedRotationOptions;
import software.constructs.Construct;

/**
 * A service's database as the service sees it.
 *
 * @param secret user name and password, which changes every month
 */
public record ServiceDatabase(String name, Endpoint endpoint, ISecret secret) {

	private static final Duration ROTATED_AFTER = Duration.days(30);

	/** The owner of the database, as which the service comes. */
	static final String USER = "spikeproof";

	/**
	 * Nobody comes without TLS, a forgotten transaction ends after a minute, and what
	 * takes more than a second is in the log.
	 */
	static final Map<String, String> PARAMETERS = Map.of("rds.force_ssl", "1", "idle_in_transaction_session_timeout",
			"60000", "log_min_duration_statement", "1000");

	/**
	 * Where drivers connect to. The certificate is RDS's own, which no JVM knows: it
	 * isn't checked.
	 */
	public String url() {
		return "jdbc:postgresql://" + this.endpoint.getSocketAddress() + "/" + this.name + "?sslmode=require";
	}

	static ServiceDatabase of(StateStack stack, Environment environment, String name, NetworkStack network,
			ISecurityGroup door) {
		Construct scope = new Construct(stack, name);
		return switch (environment.database()) {
			case Database.Rds machine -> RdsDatabase.create(scope, environment, name, network, door, machine);
			case Database.Aurora range -> AuroraDatabase.create(scope, environment, name, network, door, range);
		};
	}

	/** Known to Secrets Manager alone. */
	static Credentials credentials(Environment environment, String name) {
		return Credentials.fromGeneratedSecret(USER,
				CredentialsBaseOptions.builder().secretName(secretName(environment, name)).build());
	}

	/** The database, with a function of AWS's own that changes the password. */
	static ServiceDatabase rotated(Environment environment, String name, NetworkStack network, Endpoint endpoint,
			@Nullable ISecret secret) {
		Objects.requireNonNull(secret)
			.addRotationSchedule("Rotation",
					RotationScheduleOptions.builder()
						.automaticallyAfter(ROTATED_AFTER)
						.hostedRotation(HostedRotation.postgreSqlSingleUser(SingleUserHostedRotationOptions.builder()
							.functionName(environment.name("rotate-" + name + "-database"))
							.vpc(network.vpc())
							.vpcSubnets(NetworkStack.tasks())
							.securityGroups(List.of(network.doors().rotation()))
							.build()))
						.build());
		return new ServiceDatabase(name, endpoint, secret);
	}

	private static String secretName(Environment environment, String name) {
		return environment.stage() + "/" + name + "-database";
	}

	/** What is deleted together with the stack where nobody depends on it. */
	static RemovalPolicy removal(Environment environment) {
		return environment.production() ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY;
	}

}
