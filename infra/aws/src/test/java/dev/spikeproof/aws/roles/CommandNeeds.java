package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a command that a deployment calls needs to be allowed. */
final class CommandNeeds {

	private static final Pattern IMAGE = Pattern.compile("\\d+\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com/(.+):.+");

	private final String command;

	private final List<String> words;

	private CommandNeeds(String command) {
		this.command = command;
		this.words = List.of(command.split(" "));
	}

	static Stream<Ask> of(String command) {
		return new CommandNeeds(command).asks();
	}

	private Stream<Ask> asks() {
		return switch (String.join(" ", this.words.subList(0, 3))) {
			// Who he is anybody may ask (Service Authorization Reference, AWS STS).
			case "aws sts get-caller-identity", "docker buildx version", "docker login --username" -> Stream.empty();
			case "aws iam get-policy" -> Stream.of(new Ask("iam:GetPolicy", option("--policy-arn")));
			case "aws service-quotas get-service-quota" -> onAll("servicequotas:GetServiceQuota");
			case "aws ec2 describe-vpcs" -> onAll("ec2:DescribeVpcs");
			case "aws ec2 describe-addresses" -> onAll("ec2:DescribeAddresses");
			case "aws ecr get-login-password" -> onAll("ecr:GetAuthorizationToken");
			case "aws ecr describe-images" -> Stream.of(new Ask("ecr:DescribeImages",
					arn("ecr", option("--region"), "repository/" + option("--repository-name"))));
			case "docker buildx build", "docker buildx imagetools" -> push();
			case "aws cloudformation deploy" -> deploy();
			case "aws cloudformation delete-stack" -> byItsRole("DeleteStack");
			case "aws cloudformation describe-stacks" -> onStack("DescribeStacks");
			case "aws cloudformation describe-stack-events" -> onStack("DescribeStackEvents");
			case "aws cloudformation update-termination-protection" -> onStack("UpdateTerminationProtection");
			case "aws cognito-idp describe-user-pool-client" -> Stream.of(new Ask("cognito-idp:DescribeUserPoolClient",
					arn("cognito-idp", option("--region"), "userpool/" + option("--user-pool-id"))));
			case "aws apigateway get-api-key" -> Stream.of(new Ask("apigateway:GET",
					"arn:aws:apigateway:%s::/apikeys/%s".formatted(option("--region"), option("--api-key"))));
			default -> {
				if (!this.command.startsWith("curl ")) {
					throw new IllegalArgumentException("What does this need? " + this.command);
				}
				yield Stream.empty();
			}
		};
	}

	/** What the command asks for (aws-cli, {@code cloudformation/deployer.py}). */
	private Stream<Ask> deploy() {
		return Stream
			.of(byItsRole("CreateChangeSet"), onStack("DescribeStacks", "GetTemplateSummary"),
					onStack("DescribeChangeSet", "ExecuteChangeSet"))
			.flatMap((asks) -> asks);
	}

	/** Who names a role to CloudFormation passes it (AWS CloudFormation User Guide). */
	private Stream<Ask> byItsRole(String operation) {
		String role = option("--role-arn");
		return Stream.concat(onStack(operation).map((ask) -> ask.with("cloudformation:RoleArn", role)),
				Stream.of(new Ask("iam:PassRole", role).with("iam:PassedToService", "cloudformation.amazonaws.com")));
	}

	private Stream<Ask> onStack(String... operations) {
		String stack = arn("cloudformation", option("--region"), "stack/" + option("--stack-name") + "/9f1e");
		return Stream.of(operations).map((operation) -> new Ask("cloudformation:" + operation, stack));
	}

	/** Amazon ECR User Guide, IAM permissions for pushing an image. */
	private Stream<Ask> push() {
		Matcher image = IMAGE.matcher(option("--tag"));
		if (!image.matches()) {
			throw new IllegalArgumentException("Where does this push to? " + this.command);
		}
		String repository = arn("ecr", image.group(1), "repository/" + image.group(2));
		return Stream
			.of("BatchCheckLayerAvailability", "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload",
					"PutImage", "BatchGetImage")
			.map((operation) -> new Ask("ecr:" + operation, repository));
	}

	private static Stream<Ask> onAll(String action) {
		return Stream.of(new Ask(action, "*"));
	}

	private String option(String name) {
		int at = this.words.indexOf(name);
		if (at < 0) {
			throw new IllegalArgumentException("There is no " + name + " in " + this.command);
		}
		return this.words.get(at + 1);
	}

	private static String arn(String service, String region, String name) {
		return "arn:aws:%s:%s:%s:%s".formatted(service, region, Place.ACCOUNT, name);
	}

}
