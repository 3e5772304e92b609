package dev.spikeproof.aws.deploy;

import java.util.List;
import java.util.Set;

import dev.spikeproof.aws.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who asks AWS, and in which account.
 *
 * @param caller ARN of who is signed in
 */
record Account(String caller) {

	private static final Set<String> SET_UP = Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE");

	/**
	 * Asks AWS who is signed in.
	 * @throws CannotDeploy if nobody is, or to another account
	 */
	static Account of(Environment environment, Aws aws) {
		Programs.Answer answer = aws.run("sts", "get-caller-identity");
		if (!answer.succeeded()) {
			throw CannotDeploy.nothingChanged("Nobody is signed in to AWS: " + answer.err()
					+ "\nSign in by aws login or aws sso login, or set AWS_PROFILE to a profile that is.");
		}
		JsonNode identity = JsonMapper.shared().readTree(answer.out());
		String account = identity.path("Account").asString("");
		if (!account.equals(environment.account())) {
			throw CannotDeploy.nothingChanged(
					"The account of %s is %s, but you are signed in to %s as %s. Set AWS_PROFILE, or sign in there."
						.formatted(environment.stage(), environment.account(), account,
								identity.path("Arn").asString("")));
		}
		return new Account(identity.path("Arn").asString(""));
	}

	/**
	 * Sees that an administrator has set the account up, before a first role is refused.
	 * @throws CannotDeploy if he hasn't, or what he made is gone
	 */
	static void requireBoundary(Environment environment, Aws aws) {
		String stack = environment.name("account");
		String policy = "arn:aws:iam::" + environment.account() + ":policy/" + environment.boundary();
		boolean there = aws.look("cloudformation", "describe-stacks", "--stack-name", stack)
			.map((answer) -> answer.path("Stacks").path(0).path("StackStatus").asString(""))
			.filter(SET_UP::contains)
			.isPresent();
		if (!there || aws.look("iam", "get-policy", "--policy-arn", policy).isEmpty()) {
			throw CannotDeploy.nothingChanged(
					"""
							The account isn't set up: in %s there has to be the stack %s with the policy %s, which no role of the \
							stage goes beyond. An administrator deploys it once (docs/aws.md, step 5):
							  aws cloudformation deploy --region %1$s --stack-name %2$s --capabilities CAPABILITY_NAMED_IAM \
							--template-file infra/aws/target/cdk.out/accounts/%2$s.template.json"""
						.formatted(environment.region(), stack, environment.boundary()));
		}
	}

	/**
	 * Sees that it isn't the stage's deploy role, before a first bucket isn't emptied.
	 * @throws CannotDeploy if it is
	 */
	void requireAdministrator(Environment environment) {
		if (isDeployRole(environment)) {
			throw CannotDeploy.nothingChanged(("You are signed in as %s, which deploys a stage and can't delete it. "
					+ "An administrator can (docs/aws.md, step 8).")
				.formatted(this.caller));
		}
	}

	/**
	 * Who has taken on the stage's deploy role hands templates to CloudFormation's own;
	 * an administrator's rights suffice by themselves.
	 */
	List<String> handOver(Environment environment) {
		return isDeployRole(environment)
				? List.of("--role-arn",
						"arn:aws:iam::" + environment.account() + ":role/" + environment.name("cloudformation"))
				: List.of();
	}

	private boolean isDeployRole(Environment environment) {
		return this.caller.contains(":assumed-role/" + environment.name("deploy") + "/");
	}

}
