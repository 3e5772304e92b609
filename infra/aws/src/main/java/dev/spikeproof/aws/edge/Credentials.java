package dev.spikeproof.aws.edge;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.SecretValue;
import software.amazon.awscdk.services.cognito.CfnUserPoolClient;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/**
 * As whom a service of ours calls another: the secret {@code STAGE/PROGRAM-client} with
 * {@code id} and {@code secret}.
 */
final class Credentials extends Construct {

	private final ISecret secret;

	Credentials(Construct scope, Environment environment, Clients clients, String program, OAuthScope... scopes) {
		super(scope, program + "-credentials");
		UserPoolClient client = clients.program(program, scopes);
		CfnUserPoolClient resource = (CfnUserPoolClient) Objects.requireNonNull(client.getNode().getDefaultChild());
		this.secret = Secret.Builder.create(this, "Secret")
			.secretName(environment.stage() + "/" + program + "-client")
			.description("With what " + program + " gets tokens for calls to other services")
			.secretObjectValue(new TreeMap<>(Map.of("id", SecretValue.resourceAttribute(client.getUserPoolClientId()),
					"secret", SecretValue.resourceAttribute(resource.getAttrClientSecret()))))
			.removalPolicy(RemovalPolicy.DESTROY)
			.build();
	}

	ISecret secret() {
		return this.secret;
	}

}
