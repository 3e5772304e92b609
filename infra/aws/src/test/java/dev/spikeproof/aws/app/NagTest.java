package dev.spikeproof.aws.app;

import java.util.List;
import java.util.stream.Stream;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackProps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cdk-nag (AwsSolutions) objects to, all of it, is explained; and nothing else is.
 */
@SuppressWarnings("deprecation") // There is no other way to what an aspect has said.
class NagTest {

	static Stream<String> assemblies() {
		return Assemblies.names();
	}

	private record Finding(String rule, String where) {

		@Override
		public String toString() {
			return this.rule + " at " + this.where;
		}

	}

	@ParameterizedTest
	@MethodSource("assemblies")
	void everyObjectionIsExplainedAndEveryExplanationIsNeeded(String assembly) {
		List<Finding> findings = findings(assembly);
		assertThat(findings).as("what the rules object to").isNotEmpty();
		assertThat(findings.stream()
			.filter((finding) -> Explained.ALL.stream()
				.noneMatch((each) -> each.explains(assembly, finding.rule(), finding.where()))))
			.as("not explained")
			.isEmpty();
		assertThat(Explained.ALL.stream()
			.filter((each) -> each.isOf(assembly))
			.filter((each) -> findings.stream()
				.noneMatch((finding) -> each.explains(assembly, finding.rule(), finding.where()))))
			.as("explained, but nobody objects")
			.isEmpty();
	}

	@Test
	void anExplanationIsASentence() {
		assertThat(Explained.ALL).extracting(Explained::because)
			.allMatch((because) -> because.matches("[A-Z].{20,}\\."));
	}

	private static List<Finding> findings(String assembly) {
		App app = Assemblies.app(assembly, "target/nag/" + assembly);
		Aspects.of(app).add(new AwsSolutionsChecks(NagPackProps.builder().reports(false).verbose(false).build()));
		return app.synth().getStacks().stream().flatMap(NagTest::findings).toList();
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
