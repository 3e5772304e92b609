package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.CfnOIDCProvider;
import software.amazon.awscdk.services.iam.FederatedPrincipal;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/**
 * What the tools account needs for GitHub to deploy without a stored key: for each stage
 * a role that a job gets only in this repository and in GitHub's environment of that
 * name, and that can do nothing but take on the stage's deploy role. Who may approve a
 * deployment to production is thus said in GitHub.
 */
public final class ToolsStack extends Stack {

	private static final String GITHUB = "token.actions.githubusercontent.com";

	private final Tools tools;

	private final CfnOIDCProvider github;

	public ToolsStack(Construct scope, Tools tools, List<Environment> environments) {
		super(scope, "tools", StackSettings.ofAdministrators(tools.account(), environments.getFirst().region(),
				"From where GitHub deploys."));
		this.tools = tools;
		this.github = CfnOIDCProvider.Builder.create(this, "GitHub")
			.url("https://" + GITHUB)
			.clientIdList(List.of("sts.amazonaws.com"))
			.build();
		environments.forEach(this::role);
	}

	private void role(Environment environment) {
		PolicyStatement deploy = PolicyStatement.Builder.create()
			.actions(List.of("sts:AssumeRole"))
			.resources(List.of(Fn.sub("arn:${AWS::Partition}:iam::%s:role/%s".formatted(environment.account(),
					Tools.deployRole(environment.stage())))))
			.build();
		Role.Builder.create(this, environment.stage())
			.roleName(Tools.role(environment.stage()))
			.assumedBy(jobsFor(environment.stage()))
			.maxSessionDuration(Duration.hours(1))
			.inlinePolicies(Map.of("deploy", PolicyDocument.Builder.create().statements(List.of(deploy)).build()))
			.build();
	}

	private FederatedPrincipal jobsFor(String stage) {
		return new FederatedPrincipal(this.github.getRef(),
				Map.of("StringEquals",
						Map.of(GITHUB + ":aud", "sts.amazonaws.com", GITHUB + ":sub",
								"repo:%s:environment:%s".formatted(this.tools.repository(), stage))),
				"sts:AssumeRoleWithWebIdentity");
	}

}
