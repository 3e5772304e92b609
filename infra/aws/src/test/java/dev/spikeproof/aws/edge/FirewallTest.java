package dev.spikeproof.aws.edge;

import java.util.List;
import java.util.stream.Stream;

import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FirewallTest {

	private static final String RULES = "AWS::WAFv2::WebACL";

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void floodsLargeBodiesAndKnownAttacksDoNotReachTheShop(String stage) {
		Synthesised all = Synthesised.stage(stage);
		List<Declared> rules = all.only("edge", RULES).each("Rules");
		Declared floods = rule(rules, "floods");
		assertThat(floods.property("Statement", "RateBasedStatement", "Limit"))
			.isEqualTo(all.environment().admission().perAddress());
		assertThat(floods.property("Statement", "RateBasedStatement", "AggregateKeyType")).isEqualTo("IP");
		assertThat(String.valueOf(floods.property("Action"))).contains("Block");
		Declared bodies = rule(rules, "large-bodies");
		assertThat(bodies.property("Statement", "SizeConstraintStatement", "Size")).isEqualTo(16_384);
		assertThat(bodies.property("Statement", "SizeConstraintStatement", "FieldToMatch", "Body", "OversizeHandling"))
			.isEqualTo("MATCH");
		assertThat(String.valueOf(bodies.property("Action"))).contains("Block");
		assertThat(String.valueOf(rule(rules, "AWSManagedRulesCommonRuleSet").property("OverrideAction")))
			.contains("None");
		assertThat(rules).hasSize(4);
	}

	@ParameterizedTest
	@MethodSource("stages")
	void itStandsBeforeTheGatewaysStageAndTheDesk(String stage) {
		Synthesised all = Synthesised.stage(stage);
		assertThat(String.valueOf(all.only("edge", "AWS::WAFv2::WebACLAssociation").property("ResourceArn")))
			.contains(":apigateway:", "/restapis/", "/stages/");
		assertThat(String.valueOf(all.only("operators", "AWS::WAFv2::WebACLAssociation").property("ResourceArn")))
			.contains("LoadBalancer");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void itShowsNobodyTokensKeysAndCookies(String stage) {
		Synthesised all = Synthesised.stage(stage);
		for (String stack : List.of("edge", "operators")) {
			assertThat(
					all.only(stack, RULES).property("DataProtectionConfig", "DataProtections", 0, "Field", "FieldKeys"))
				.isEqualTo(List.of("authorization", "x-api-key", "cookie"));
		}
	}

	private static Declared rule(List<Declared> rules, String name) {
		return rules.stream().filter((rule) -> name.equals(rule.property("Name"))).findFirst().orElseThrow();
	}

}
