package dev.spikeproof.aws.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CfnLintIT {

	@Test
	void findsNothing() throws Exception {
		Path lint = Tool.CFN_LINT.require("to check infra/messaging.yaml against the schemas of AWS");
		assertThat(run(lint.toString(), "--", Topology.FILE.toString())).isEmpty();
	}

	/** Otherwise an empty answer would prove nothing. */
	@Test
	void findsSomethingInABrokenTemplate() throws Exception {
		Path lint = Tool.CFN_LINT.require("to check infra/messaging.yaml against the schemas of AWS");
		assertThat(run(lint.toString(), "--", "src/test/resources/broken.yaml")).contains("VisibilityTimeOut");
	}

	private static String run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return output;
	}

}
