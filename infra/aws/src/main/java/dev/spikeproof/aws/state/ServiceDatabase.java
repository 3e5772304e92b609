package dev.spikeproof.aws.state;

import java.util.Map;

import dev.spikeproof.aws.Database;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.network.NetworkStack;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.rds.Credentials;
import software.amazon.awscdk.services.rds.Endpoint;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * A service's database as the service sees it.
 *
 * @param secret user name and password, which RDS keeps and changes every week
 */
public record ServiceDatabase(String name, Endpoint endpoint, ISecret secret) {

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

	/** The owner of the database, as which the service comes; RDS makes the password. */
	static Credentials owner() {
		return Credentials.fromUsername("spikeproof");
	}

	/** What is deleted together with the stack where nobody depends on it. */
	static RemovalPolicy removal(Environment environment) {
		return environment.production() ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY;
	}

}
