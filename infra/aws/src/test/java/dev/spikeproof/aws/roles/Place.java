package dev.spikeproof.aws.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.network.NetworkStack;
import dev.spikeproof.aws.state.StateStack;
import software.amazon.awscdk.App;

/** Where the tests' stage is, and how AWS calls what is in it. */
final class Place {

	static final String ACCOUNT = "111122223333";

	static final String REGION = "eu-central-1";

	static final Environment ENVIRONMENT = Environment.of("dev", ACCOUNT, REGION, Environment.ANY_DOMAIN,
			Environment.anyCertificate(ACCOUNT, REGION));

	static final Tools TOOLS = new Tools("444455556666", "acme/shop");

	private static final Pattern QUEUE = Pattern.compile("QueueName:\\s+Fn::Sub: \\$\\{Stage}-(\\S+)");

	private Place() {
	}

	static String arn(String service, String name) {
		return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + name;
	}

	/** In place of what RDS will call the secret with a database's password. */
	static String passwordOf(String database) {
		return arn("secretsmanager", "secret:rds!db-" + database + "-AbCdEf");
	}

	/** Of an app with all that roles know of. */
	static RolesStack roles() {
		App app = new App();
		return new RolesStack(app, ENVIRONMENT, new StateStack(app, ENVIRONMENT, new NetworkStack(app, ENVIRONMENT)));
	}

	static String iam(String name) {
		return "arn:aws:iam::" + ACCOUNT + ":" + name;
	}

	/** Of the topology, without the stage. */
	static List<String> queues(boolean forDeadLetters) {
		try {
			return QUEUE.matcher(Files.readString(Path.of("../messaging.yaml")))
				.results()
				.map((MatchResult match) -> match.group(1))
				.filter((name) -> name.matches(".+-dlq(\\.fifo)?") == forDeadLetters)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
