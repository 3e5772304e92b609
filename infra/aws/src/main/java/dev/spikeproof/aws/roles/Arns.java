package dev.spikeproof.aws.roles;

import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Fn;

/** What roles are about, by name: roles are there before it is. */
record Arns(Environment environment) {

	private static final String FIFO = ".fifo";

	String queue(String name) {
		return of("sqs", staged(name));
	}

	String deadLetters(String queue) {
		return queue(queue.endsWith(FIFO) ? queue.substring(0, queue.length() - FIFO.length()) + "-dlq" + FIFO
				: queue + "-dlq");
	}

	String topic(String name) {
		return of("sns", staged(name));
	}

	/** Alarms are looked for by prefix, which CloudWatch takes for a look at all. */
	String alarms() {
		return of("cloudwatch", "alarm:*");
	}

	String bucket() {
		return Fn.sub("arn:${AWS::Partition}:s3:::" + this.environment.videosBucket());
	}

	String objects(String prefix) {
		return Fn.sub("arn:${AWS::Partition}:s3:::" + this.environment.videosBucket() + "/" + prefix + "*");
	}

	/** A task's id isn't known before it runs; that of its cluster is. */
	String tasks() {
		return of("ecs", "task/" + this.environment.stage() + "/*");
	}

	String services() {
		return of("ecs", "service/" + this.environment.stage() + "/" + staged("*"));
	}

	String stateMachines() {
		return of("states", "stateMachine:" + staged("*"));
	}

	String logs(String service) {
		return of("logs", "log-group:/" + this.environment.stage() + "/" + service + ":*");
	}

	String images(String service) {
		return of("ecr", "repository/" + staged(service));
	}

	/** Secrets Manager ends an ARN with six characters of its own. */
	String secret(String name) {
		return of("secretsmanager", "secret:" + this.environment.stage() + "/" + name + "-??????");
	}

	/** RDS names them after its own id of a database, so that no stage is in it. */
	String secretsOfDatabases() {
		return of("secretsmanager", "secret:rds!*");
	}

	String role(String name) {
		return global("iam", "role/" + staged(name));
	}

	String instanceProfiles() {
		return global("iam", "instance-profile/" + staged("*"));
	}

	/** A machine's id isn't known before it is there. */
	String machines() {
		return of("ec2", "instance/*");
	}

	/** Not all are in the stage's region: charges and copies have their own. */
	Stream<String> stacks() {
		Stream<String> stacks = Stream.of(stack(this.environment.region(), "*"), stack("us-east-1", "billing"));
		return this.environment.production()
				? Stream.concat(stacks, Stream.of(stack(this.environment.secondRegion(), "pilot-light"))) : stacks;
	}

	/** What {@link AccountStack} has made. */
	String accountStack() {
		return stack(this.environment.region(), AccountStack.NAME);
	}

	/** A pool's id isn't known before the pool is. */
	String userPools() {
		return of("cognito-idp", "userpool/*");
	}

	/** Likewise; and AWS has no account in it. */
	String apiKeys() {
		return Fn.sub("arn:${AWS::Partition}:apigateway:%s::/apikeys/*".formatted(this.environment.region()));
	}

	/** All of a service of AWS, for conditions on who asks. */
	String anyOf(String service) {
		return of(service, "*");
	}

	String staged(String name) {
		return this.environment.name(name);
	}

	private String stack(String region, String name) {
		return in(region, "cloudformation", "stack/" + staged(name) + "/*");
	}

	private String of(String service, String name) {
		return in(this.environment.region(), service, name);
	}

	private String in(String region, String service, String name) {
		return Fn.sub("arn:${AWS::Partition}:%s:%s:%s:%s".formatted(service, region, this.environment.account(), name));
	}

	private String global(String service, String name) {
		return Fn.sub("arn:${AWS::Partition}:%s::%s:%s".formatted(service, this.environment.account(), name));
	}

}
