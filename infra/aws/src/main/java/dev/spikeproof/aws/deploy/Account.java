package dev.spikeproof.aws.deploy;

import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.aws.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who asks AWS, and in which account.
 *
 * @param caller ARN of who is signed in
 */
record Account(String caller) {

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
	 * Who has taken on the stage's deploy role hands templates to CloudFormation's own;
	 * an administrator's rights suffice by themselves.
	 */
	List<String> handOver(Environment environment) {
		List<String> arguments = new ArrayList<>();
		if (this.caller.contains(":assumed-role/" + environment.name("deploy") + "/")) {
			arguments.add("--role-arn");
			arguments.add("arn:aws:iam::" + environment.account() + ":role/" + environment.name("cloudformation"));
		}
		return arguments;
	}

}
