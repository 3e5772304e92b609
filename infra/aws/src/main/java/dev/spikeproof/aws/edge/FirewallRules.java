package dev.spikeproof.aws.edge;

import java.util.List;
import java.util.Map;

import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BodyProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CountActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionOverrideProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.SizeConstraintStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.TextTransformationProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;

/** What is refused before anybody else looks at it. */
final class FirewallRules {

	/**
	 * Bytes; also as far as WAF looks into a body unless it is paid for more. The largest
	 * order, of 50 lines, has 8 KB.
	 */
	static final int LARGEST_BODY = 16 * 1024;

	/** Seconds. */
	private static final int WINDOW = 300;

	private FirewallRules() {
	}

	/** An address that sends more than so much in five minutes. */
	static RuleProperty floods(int priority, int perAddress) {
		return refuse("floods", priority,
				StatementProperty.builder()
					.rateBasedStatement(RateBasedStatementProperty.builder()
						.aggregateKeyType("IP")
						.limit(perAddress)
						.evaluationWindowSec(WINDOW)
						.build())
					.build());
	}

	/** Videos don't come this way: they go to S3. */
	static RuleProperty largeBodies(int priority) {
		return refuse("large-bodies", priority, StatementProperty.builder()
			.sizeConstraintStatement(SizeConstraintStatementProperty.builder()
				.comparisonOperator("GT")
				.size(LARGEST_BODY)
				.fieldToMatch(FieldToMatchProperty.builder()
					.body(BodyProperty.builder().oversizeHandling("MATCH").build())
					.build())
				.textTransformations(List.of(TextTransformationProperty.builder().priority(0).type("NONE").build()))
				.build())
			.build());
	}

	/** What AWS knows of attacks; its limit of 8 KB for bodies only counts. */
	static RuleProperty commonAttacks(int priority) {
		return managed("AWSManagedRulesCommonRuleSet", priority,
				List.of(RuleActionOverrideProperty.builder()
					.name("SizeRestrictions_BODY")
					.actionToUse(RuleActionProperty.builder().count(CountActionProperty.builder().build()).build())
					.build()));
	}

	/** Requests that try known holes, such as Log4Shell. */
	static RuleProperty knownHoles(int priority) {
		return managed("AWSManagedRulesKnownBadInputsRuleSet", priority, List.of());
	}

	static VisibilityConfigProperty visible(String name) {
		return VisibilityConfigProperty.builder()
			.cloudWatchMetricsEnabled(true)
			.sampledRequestsEnabled(true)
			.metricName(name)
			.build();
	}

	private static RuleProperty refuse(String name, int priority, StatementProperty statement) {
		return RuleProperty.builder()
			.name(name)
			.priority(priority)
			.statement(statement)
			.action(RuleActionProperty.builder().block(BlockActionProperty.builder().build()).build())
			.visibilityConfig(visible(name))
			.build();
	}

	private static RuleProperty managed(String name, int priority, List<RuleActionOverrideProperty> overrides) {
		return RuleProperty.builder()
			.name(name)
			.priority(priority)
			.statement(StatementProperty.builder()
				.managedRuleGroupStatement(ManagedRuleGroupStatementProperty.builder()
					.vendorName("AWS")
					.name(name)
					.ruleActionOverrides(overrides)
					.build())
				.build())
			.overrideAction(OverrideActionProperty.builder().none(Map.of()).build())
			.visibilityConfig(visible(name))
			.build();
	}

}
