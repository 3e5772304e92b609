package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;

import static org.assertj.core.api.Assertions.assertThat;

/** All roles of a stage, also those that CDK makes, against what none goes beyond. */
class WithinBoundaryTest {

	/** CDK gives it to the role of the flow logs, which doesn't need it (Amazon VPC). */
	private static final String UNUSED = "iam:passrole";

	private static Set<String> boundary;

	@BeforeAll
	static void synthesise() {
		boundary = lower(Template.of(new AccountStack(new App(), Place.ENVIRONMENT, Place.TOOLS))
			.managedPolicy("dev-boundary")
			.actions());
	}

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void everyRoleIsWithinTheBoundary(String stage) {
		assertThat(resources(stage, "AWS::IAM::Role")).hasSizeGreaterThan(2 * Program.values().length)
			.allSatisfy((role) -> assertThat(String.valueOf(role.property("PermissionsBoundary"))).as(role.id())
				.contains(":policy/" + stage + "-boundary"));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void noRoleNeedsWhatTheBoundaryKeepsBack(String stage) {
		assertThat(needed(stage)).isNotEmpty().isSubsetOf(boundary);
	}

	@Test
	void theBoundaryHasNothingThatNoRoleNeeds() {
		assertThat(boundary).isSubsetOf(needed("dev"));
	}

	/** What AWS's own policies allow isn't in the templates. */
	@ParameterizedTest
	@MethodSource("stages")
	void noRoleHasAPolicyThatIsNotOurs(String stage) {
		assertThat(resources(stage, "AWS::IAM::Role"))
			.allSatisfy((role) -> assertThat(role.property("ManagedPolicyArns")).as(role.id()).isNull());
	}

	private static Set<String> needed(String stage) {
		Stream<?> documents = Stream.concat(
				resources(stage, "AWS::IAM::Policy").stream().map((policy) -> policy.property("PolicyDocument")),
				resources(stage, "AWS::IAM::Role").stream()
					.filter((role) -> role.property("Policies") != null)
					.flatMap((role) -> role.each("Policies").stream())
					.map((policy) -> policy.property("PolicyDocument")));
		Set<String> actions = lower(
				documents.flatMap((document) -> Policy.of((Map<?, ?>) Objects.requireNonNull(document)).actions()));
		actions.remove(UNUSED);
		return actions;
	}

	private static Set<String> lower(Stream<String> actions) {
		return actions.map((action) -> action.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Declared> resources(String stage, String type) {
		return Synthesised.stage(stage).everywhere(type);
	}

}
