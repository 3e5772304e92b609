package dev.spikeproof.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.spikeproof.local.process.Patience;
import dev.spikeproof.local.terminal.CannotRun;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/**
 * The topology as one CloudFormation stack. It is created or thrown away, never updated:
 * LocalStack's updates leave changed alarms, buckets and policies as they were.
 */
public final class MessagingStack {

	private static final String DIGEST_TAG = "spikeproof:template";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final CloudFormationClient client;

	private final String template;

	private final List<Parameter> parameters;

	private final String name;

	MessagingStack(CloudFormationClient client, String name, String template, List<Parameter> parameters) {
		this.client = client;
		this.name = name;
		this.template = template;
		this.parameters = parameters;
	}

	/** The stack of a stage, with the bucket for videos that belongs to it. */
	public static MessagingStack of(CloudFormationClient client, String stage, String videosBucket) {
		return new MessagingStack(client, stage + "-messaging", committedTemplate(),
				List.of(parameter("Stage", stage), parameter("VideosBucketName", videosBucket)));
	}

	/**
	 * Sees to it that exactly this template is deployed.
	 * @return the number of resources
	 * @throws CannotRun if CloudFormation can't be reached, refuses, or reports as
	 * complete what it didn't create
	 */
	public int deploy() {
		try {
			Optional<Stack> present = find();
			if (present.filter(this::isThisTemplate).isEmpty()) {
				present.ifPresent(this::throwAway);
				create();
			}
			return requireThatAllIsThere();
		}
		catch (CloudFormationException ex) {
			throw new CannotRun("CloudFormation refuses infra/messaging.yaml: " + ex.getMessage(), ex);
		}
		catch (SdkClientException ex) {
			throw new CannotRun("CloudFormation can't be reached: " + ex.getMessage(), ex);
		}
	}

	private Optional<Stack> find() {
		return this.client.describeStacksPaginator()
			.stacks()
			.stream()
			.filter((stack) -> stack.stackName().equals(this.name))
			.filter((stack) -> stack.stackStatus() != StackStatus.DELETE_COMPLETE)
			.findFirst();
	}

	private boolean isThisTemplate(Stack stack) {
		return stack.stackStatus() == StackStatus.CREATE_COMPLETE && stack.tags().contains(digestTag());
	}

	/**
	 * A deletion under way is only waited for: in LocalStack the second of two leaves a
	 * stack that is gone as one that couldn't be deleted.
	 */
	private void throwAway(Stack stack) {
		if (stack.stackStatus() != StackStatus.DELETE_IN_PROGRESS) {
			this.client.deleteStack((delete) -> delete.stackName(this.name));
		}
		await(Optional::isEmpty, "deleted");
	}

	private void create() {
		this.client.createStack((create) -> create.stackName(this.name)
			.templateBody(this.template)
			.parameters(this.parameters)
			.tags(digestTag())
			.capabilities(Capability.CAPABILITY_NAMED_IAM));
		await((stack) -> stack.filter((it) -> it.stackStatus() == StackStatus.CREATE_IN_PROGRESS).isEmpty(), "created");
		String status = find().map(Stack::stackStatusAsString).orElse("gone");
		if (!status.equals("CREATE_COMPLETE")) {
			throw new CannotRun("The stack " + this.name + " ends as " + status + ": " + firstFailure());
		}
	}

	private void await(Predicate<Optional<Stack>> condition, String outcome) {
		if (!Patience.until(() -> condition.test(find()), PATIENCE)) {
			throw new CannotRun(
					"The stack " + this.name + " wasn't " + outcome + " within " + PATIENCE.toSeconds() + " s.");
		}
	}

	private String firstFailure() {
		return this.client.describeStackEvents((describe) -> describe.stackName(this.name))
			.stackEvents()
			.reversed()
			.stream()
			.filter((event) -> event.resourceStatusAsString().endsWith("FAILED"))
			.map((StackEvent event) -> event.logicalResourceId() + " (" + event.resourceType() + "): "
					+ event.resourceStatusReason())
			.findFirst()
			.orElse("no reason is given");
	}

	/** LocalStack reports what it doesn't know as created, with the id "unknown". */
	private int requireThatAllIsThere() {
		List<StackResource> resources = this.client.describeStackResources((describe) -> describe.stackName(this.name))
			.stackResources();
		List<String> missing = resources.stream()
			.filter(MessagingStack::hasNoPhysicalId)
			.map((resource) -> resource.logicalResourceId() + " (" + resource.resourceType() + ")")
			.toList();
		if (!missing.isEmpty()) {
			throw new CannotRun("The stack " + this.name + " is reported as complete, but without a physical id, so "
					+ "not created, are: " + String.join(", ", missing) + ".");
		}
		return resources.size();
	}

	private static boolean hasNoPhysicalId(StackResource resource) {
		String id = resource.physicalResourceId();
		return id == null || id.isBlank() || id.equals("unknown");
	}

	private Tag digestTag() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest((this.template + this.parameters).getBytes(StandardCharsets.UTF_8));
			return Tag.builder().key(DIGEST_TAG).value(HexFormat.of().formatHex(digest)).build();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Parameter parameter(String key, String value) {
		return Parameter.builder().parameterKey(key).parameterValue(value).build();
	}

	private static String committedTemplate() {
		try (InputStream in = MessagingStack.class.getResourceAsStream("messaging.yaml")) {
			if (in == null) {
				throw new CannotRun("infra/messaging.yaml was not there when infra/local was built. Build again.");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
