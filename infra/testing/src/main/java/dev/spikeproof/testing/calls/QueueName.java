package dev.spikeproof.testing.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.spikeproof.local.install.Project;

/**
 * A queue of the topology; one that isn't in it is made by a test, and stands for any.
 *
 * @param source the queue, or that whose dead letters it has
 */
record QueueName(String source, boolean forDeadLetters) {

	private static final Pattern DEAD_LETTERS = Pattern.compile("(.+)-dlq(\\.fifo)?");

	private static final Pattern IN_TOPOLOGY = Pattern.compile("QueueName:\\s+Fn::Sub: \\$\\{Stage}-(\\S+)");

	private static final Set<String> KNOWN = IN_TOPOLOGY.matcher(topology())
		.results()
		.map((name) -> name.group(1))
		.collect(Collectors.toSet());

	/** Reads a name without the stage. */
	static QueueName of(String name) {
		Matcher deadLetters = DEAD_LETTERS.matcher(name);
		if (!KNOWN.contains(name)) {
			return new QueueName(AwsCall.ALL, deadLetters.matches());
		}
		return deadLetters.matches() ? new QueueName(deadLetters.replaceFirst("$1$2"), true)
				: new QueueName(name, false);
	}

	private static String topology() {
		try {
			return Files.readString(Project.find().root().resolve("infra/messaging.yaml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
