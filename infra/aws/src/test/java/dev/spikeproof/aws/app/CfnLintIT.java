package dev.spikeproof.aws.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CfnLintIT {

	private static final String PURPOSE = "to check the templates against the schemas of AWS";

	/**
	 * A dependency that CDK declares although a reference implies it; it does no harm.
	 */
	private static final String SAID_TWICE = "W3005";

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@Test
	void findsNothingInTheCommittedTopology() throws Exception {
		assertThat(lint(List.of(Path.of("../messaging.yaml")))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void findsNothingInTheStacksOfAStage(String stage) throws Exception {
		assertThat(lint(Synthesised.stage(stage).templates())).isEmpty();
	}

	/** Otherwise an empty answer would prove nothing. */
	@Test
	void findsSomethingInABrokenTemplate() throws Exception {
		assertThat(lint(List.of(Path.of("src/test/resources/broken.yaml")))).contains("VisibilityTimeOut");
	}

	private static String lint(List<Path> templates) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Tool.CFN_LINT.require(PURPOSE).toString(), "--ignore-checks", SAID_TWICE, "--"));
		templates.forEach((template) -> command.add(template.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return output;
	}

}
