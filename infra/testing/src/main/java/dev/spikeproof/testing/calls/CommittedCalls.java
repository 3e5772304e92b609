package dev.spikeproof.testing.calls;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What is written down of a service's calls; its role on AWS allows these and no others.
 */
public final class CommittedCalls {

	/** In a service's directory. */
	public static final Path FILE = Path.of("src/test/resources/aws-calls.txt");

	private static final String SWITCH = "spikeproof.write-aws-calls";

	private static final String HEAD = """
			# What this service asks of AWS, as its integration tests recorded it. Its role allows these calls and no others.
			# Written by `mvn verify -D%s`.
			"""
		.formatted(SWITCH);

	private CommittedCalls() {
	}

	public static SortedSet<AwsCall> read(Path file) throws IOException {
		return Files.readAllLines(file)
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map(AwsCall::parse)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Compares them with the recorded ones; is to run last. That nothing is written down
	 * in vain can be seen only where all integration tests have run.
	 */
	public static void compare(Class<?> asking) throws IOException, URISyntaxException {
		Path classes = Path.of(asking.getProtectionDomain().getCodeSource().getLocation().toURI());
		boolean whole = TestRun.isWhole(classes, asking.getName());
		SortedSet<AwsCall> recorded = RecordedCalls.all();
		if (whole && Boolean.getBoolean(SWITCH)) {
			Files.writeString(FILE,
					recorded.stream().map((call) -> call + "\n").collect(Collectors.joining("", HEAD, "")));
		}
		SortedSet<AwsCall> committed = read(FILE);
		String remedy = "Is it needed? Then write it to %s by `mvn verify -D%s`.".formatted(FILE, SWITCH);
		assertThat(recorded).as("calls that nobody has written down. " + remedy)
			.allMatch((call) -> committed.contains(call) || committed.stream().anyMatch(call::isPartOf));
		assumeTrue(whole, "Not all integration tests ran, so some calls that are written down weren't made.");
		assertThat(committed).as("calls that are written down and weren't made. " + remedy).isEqualTo(recorded);
	}

}
