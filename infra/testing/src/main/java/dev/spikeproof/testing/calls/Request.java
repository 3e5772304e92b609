package dev.spikeproof.testing.calls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import software.amazon.awssdk.core.SdkRequest;

/** A request of the SDK, as far as it says what it acts on. */
record Request(String service, String operation, SdkRequest content) {

	/** Some tests have a stage of their own. */
	private static final Pattern STAGED = Pattern.compile("[a-z0-9_]+-(.*)");

	private static final String NAMESPACE = "Spikeproof";

	private static final List<Field> FIELDS = List.of(new Field("QueueUrl", "queue"), new Field("QueueName", "queue"),
			new Field("SourceArn", "queue"), new Field("DestinationArn", "destination"), new Field("TopicArn", "topic"),
			new Field("Bucket", "bucket"), new Field("Namespace", "namespace"), new Field("AlarmNamePrefix", "alarm"));

	private record Field(String name, String kind) {
	}

	List<AwsCall> calls() {
		List<Field> given = FIELDS.stream().filter((field) -> value(field.name()).isPresent()).toList();
		if (given.isEmpty()) {
			return List.of(call("any", AwsCall.ALL));
		}
		return given.stream().flatMap((field) -> on(field.kind(), value(field.name()).orElseThrow()).stream()).toList();
	}

	private Optional<AwsCall> on(String kind, String value) {
		String name = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf(':')) + 1);
		if (kind.equals("namespace")) {
			return name.equals(NAMESPACE) ? Optional.of(call(kind, name)) : Optional.empty();
		}
		Matcher staged = STAGED.matcher(name);
		return staged.matches() ? Optional.of(ofStage(kind, staged.group(1))) : Optional.empty();
	}

	private AwsCall ofStage(String kind, String name) {
		return switch (kind) {
			case "alarm" -> call(kind, AwsCall.ALL);
			case "queue" -> onQueue(name);
			case "destination" -> call(kind, QueueName.of(name).source());
			case "bucket" -> value("Key").map((key) -> call("object", name + "/" + key.replaceFirst("/.*", "/*")))
				.orElseGet(() -> call(kind, name));
			default -> call(kind, name);
		};
	}

	private AwsCall onQueue(String name) {
		QueueName queue = QueueName.of(name);
		return call(queue.forDeadLetters() ? "dlq" : "queue", queue.source());
	}

	private AwsCall call(String kind, String name) {
		return new AwsCall(this.service.toLowerCase(Locale.ROOT), this.operation, kind, name);
	}

	private Optional<String> value(String field) {
		return this.content.getValueForField(field, String.class);
	}

}
