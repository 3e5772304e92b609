package dev.spikeproof.aws.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.spikeproof.aws.Difference;
import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** That what is deployed is what is written in Java. */
class DriftTest {

	@Test
	void theCommittedTemplateIsWhatTheStackSynthesisesTo(@TempDir Path directory) throws IOException {
		Tool.NODE.require("to see whether infra/messaging.yaml is what MessagingStack says");
		Path synthesised = Files.writeString(directory.resolve("messaging.yaml"), TopologyTemplate.synthesise());
		assertThat(Topology.FILE)
			.withFailMessage(() -> "infra/messaging.yaml isn't what MessagingStack says. Run `"
					+ TopologyTemplate.COMMAND + "` and commit it.\n" + Difference.between(Topology.FILE, synthesised))
			.hasSameBinaryContentAs(synthesised);
	}

}
