package dev.spikeproof.aws.roles;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Tool;
import dev.spikeproof.aws.deploy.RecordedDeployment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;

import static org.assertj.core.api.Assertions.assertThat;

/** Each stage's deploy role against what deployments have been seen to do. */
class DeployRoleTest {

	private static final Map<String, List<Ask>> NEEDS = new HashMap<>();

	@TempDir
	private static Path home = Path.of("");

	@BeforeAll
	static void deploy() {
		Tool.NODE.require("to plan a deployment");
		for (String stage : Environment.STAGES) {
			NEEDS.put(stage,
					RecordedDeployment.of(environment(stage), home.resolve(stage))
						.stream()
						.flatMap(CommandNeeds::of)
						.distinct()
						.toList());
		}
	}

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void everyCallOfADeploymentIsAllowed(String stage) {
		assertThat(needs(stage)).isNotEmpty().allMatch(role(stage)::allows);
	}

	@ParameterizedTest
	@MethodSource("stages")
	void nothingIsAllowedThatNoDeploymentNeeds(String stage) {
		assertThat(role(stage).grants().filter((grant) -> needs(stage).stream().noneMatch(grant::covers))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void nothingIsAllowedInAnotherStageOrAccount(String stage) {
		assertThat(needs(stage)).filteredOn((ask) -> ask.resource().contains(stage + "-"))
			.isNotEmpty()
			.allMatch((ask) -> !role(stage).allows(elsewhere(ask, stage + "-", "other-")))
			.allMatch((ask) -> !role(stage).allows(elsewhere(ask, Place.ACCOUNT, "999988887777")));
	}

	private static List<Ask> needs(String stage) {
		return NEEDS.getOrDefault(stage, List.of());
	}

	private static Ask elsewhere(Ask ask, String from, String to) {
		return new Ask(ask.action(), ask.resource().replace(from, to), ask.context());
	}

	private static Policy role(String stage) {
		return Template.of(new AccountStack(new App(), environment(stage), Place.TOOLS))
			.role(stage + "-deploy")
			.permissions();
	}

	private static Environment environment(String stage) {
		return Environment.of(stage, Place.ACCOUNT, Place.REGION, Environment.ANY_DOMAIN,
				Environment.anyCertificate(Place.ACCOUNT, Place.REGION));
	}

}
