package dev.spikeproof.aws.edge;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * Who people and programs are: shoppers and operators, partners' systems and our own
 * services, all in one user pool, so that services trust one issuer.
 */
public final class IdentityStack extends Stack {

	private final UserPool pool;

	private final UserPoolDomain domain;

	private final UserPoolClient desk;

	private final Credentials purchaseService;

	private final Credentials controlRoom;

	public IdentityStack(Construct scope, Environment environment) {
		super(scope, environment.name("identity"),
				StackSettings.of(environment, "Who may do what in Spikeproof: the user pool and its clients."));
		this.pool = UserPools.of(this, environment);
		this.domain = UserPools.domain(this.pool, environment);
		Scopes scopes = Scopes.in(this.pool);
		CfnUserPoolGroup.Builder.create(this, "Operators")
			.userPoolId(this.pool.getUserPoolId())
			.groupName("operators")
			.description("May use the control room, and nothing that shoppers may")
			.build();
		Clients clients = new Clients(environment, this.pool);
		output("Issuer", this.pool.getUserPoolProviderUrl());
		output("TokenUri", tokenUri());
		output("ShopClient", clients.shop(scopes.buy()).getUserPoolClientId());
		for (String partner : environment.admission().partners()) {
			output("Partner" + partner, clients.program(partner, scopes.orders()).getUserPoolClientId());
		}
		this.desk = clients.desk();
		this.purchaseService = new Credentials(this, environment, clients, "purchase-service", scopes.work());
		this.controlRoom = new Credentials(this, environment, clients, "control-room", scopes.work(), scopes.orders());
	}

	/** What tokens name as their issuer. */
	public String issuer() {
		return this.pool.getUserPoolProviderUrl();
	}

	/** Where programs get tokens. */
	public String tokenUri() {
		return this.domain.baseUrl() + "/oauth2/token";
	}

	/** {@code id} and {@code secret} of purchase-service. */
	public ISecret purchaseService() {
		return this.purchaseService.secret();
	}

	/** Those of the control room, which also buys, as a partner. */
	public ISecret controlRoom() {
		return this.controlRoom.secret();
	}

	UserPool pool() {
		return this.pool;
	}

	UserPoolDomain domain() {
		return this.domain;
	}

	UserPoolClient desk() {
		return this.desk;
	}

	private void output(String name, String value) {
		CfnOutput.Builder.create(this, name).value(value).build();
	}

}
