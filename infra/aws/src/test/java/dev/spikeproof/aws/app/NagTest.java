package dev.spikeproof.aws.app;

import java.util.List;
import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import dev.spikeproof.aws.Tool;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackProps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cdk-nag (AwsSolutions) objects to, all of it, is explained; and nothing else is.
 */
@SuppressWarnings("deprecation") // There is no other way to what an aspect has said.
class NagTest {

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	private record Finding(String rule, String where) {

		@Override
		public String toString() {
			return this.rule + " at " + this.where;
		}

	}

	@ParameterizedTest
	@MethodSource("stages")
	void everyObjectionIsExplainedAndEveryExplanationIsNeeded(String stage) {
		Tool.NODE.require("to let cdk-nag look at the stacks");
		List<Finding> findings = findings(stage);
		assertThat(findings).as("what the rules object to").isNotEmpty();
		assertThat(findings.stream()
			.filter((finding) -> Explained.ALL.stream()
				.noneMatch((each) -> each.explains(stage, finding.rule(), finding.where()))))
			.as("not explained")
			.isEmpty();
		assertThat(Explained.ALL.stream()
			.filter((each) -> each.isOf(stage))
			.filter((each) -> findings.stream()
				.noneMatch((finding) -> each.explains(stage, finding.rule(), finding.where()))))
			.as("explained, but nobody objects")
			.isEmpty();
	}

	@Test
	void anExplanationIsASentence() {
		assertThat(Explained.ALL).extracting(Explained::because)
			.allMatch((because) -> because.matches("[A-Z].{20,}\\."));
	}

	private static List<Finding> findings(String stage) {
		Stacks stacks = new Stacks(Synthesised.environment(stage), "target/nag/" + stage);
		Aspects.of(stacks.app())
			.add(new AwsSolutionsChecks(NagPackProps.builder().reports(false).verbose(false).build()));
		return stacks.synthesise().getStacks().stream().flatMap(NagTest::findings).toList();
	}

	private static Stream<Finding> findings(CloudFormationStackArtifact stack) {
		return stack.getMessages()
			.stream()
			.filter((message) -> String.valueOf(message.getEntry().getData()).contains("AwsSolutions-"))
			.map((message) -> new Finding(
					String.valueOf(message.getEntry().getData()).replaceAll("(?s)^.*?(AwsSolutions-\\w+).*$", "$1"),
					message.getId().replaceFirst("^/", "")));
	}

}
