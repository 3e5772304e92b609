package dev.spikeproof.aws.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What GitHub runs can be tried only there; what it may do can be read here. */
class WorkflowsTest {

	private static final Path WORKFLOWS = Path.of("../../.github/workflows");

	private static final Pattern ACTION = Pattern.compile("uses: ([^\\s./]\\S*)");

	@ParameterizedTest
	@MethodSource("workflows")
	void aWorkflowMayReadByItselfAndKnowsNoSecret(Path workflow) throws IOException {
		assertThat(read(workflow)).containsEntry("permissions", Map.of("contents", "read"));
		assertThat(Files.readString(workflow)).doesNotContain("secrets.", "secrets:", "ACCESS_KEY");
	}

	@ParameterizedTest
	@MethodSource("workflows")
	void anActionIsOfGitHubOrAwsOrDockerAndInAVersion(Path workflow) throws IOException {
		assertThat(ACTION.matcher(Files.readString(workflow)).results().map((MatchResult found) -> found.group(1)))
			.allMatch((action) -> action.matches("(actions|aws-actions|docker)/[\\w-]+@(v\\d+|[0-9a-f]{40})"));
	}

	@Test
	void whoeverGetsAnAccountIsInTheEnvironmentOfTheStage() throws IOException {
		assertThat(Files.readString(WORKFLOWS.resolve("deploy-stage.yml")))
			.contains("environment: ${{ inputs.stage }}", "id-token: write", "/${{ inputs.stage }}-github",
					"/${{ inputs.stage }}-deploy")
			.as("what is put in by an expression isn't run as a command")
			.doesNotContainPattern("run:.*\\$\\{\\{");
	}

	@Test
	void whereAStageIsSaysTheFileThatDeployReads(@TempDir Path checkout) throws Exception {
		Files.writeString(Files.createDirectories(checkout.resolve("infra/aws")).resolve("dev.properties"),
				"account=123456789012\nregion=eu-central-1\ndomain=dev.example.com\n");
		Path output = checkout.resolve("output");
		ProcessBuilder step = new ProcessBuilder("bash", "-c", String.valueOf(step("place").get("run")));
		step.environment().putAll(Map.of("STAGE", "dev", "GITHUB_OUTPUT", output.toString()));
		assertThat(step.directory(checkout.toFile()).inheritIO().start().waitFor()).isZero();
		assertThat(output).hasContent("account=123456789012\nregion=eu-central-1");
	}

	@Test
	void byHandEachStageCanBeDeployedThatHasARole() throws IOException {
		assertThat(Files.readString(WORKFLOWS.resolve("deploy-stage.yml")))
			.contains("options: [" + String.join(", ", Environment.STAGES) + ", " + Environment.STANDBY + "]");
	}

	private static Map<?, ?> step(String id) throws IOException {
		Map<?, ?> jobs = inside(read(WORKFLOWS.resolve("deploy-stage.yml")), "jobs");
		List<?> steps = (List<?>) Objects.requireNonNull(inside(jobs, "deploy").get("steps"));
		return steps.stream()
			.map((step) -> (Map<?, ?>) step)
			.filter((step) -> id.equals(step.get("id")))
			.findFirst()
			.orElseThrow();
	}

	private static Map<?, ?> inside(Map<?, ?> map, String key) {
		return (Map<?, ?>) Objects.requireNonNull(map.get(key));
	}

	static List<Path> workflows() throws IOException {
		try (Stream<Path> files = Files.list(WORKFLOWS)) {
			return files.sorted().toList();
		}
	}

	private static Map<String, Object> read(Path workflow) throws IOException {
		return new Yaml().load(Files.readString(workflow));
	}

}
