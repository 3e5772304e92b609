package dev.spikeproof.aws.edge;

import java.util.List;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DataProtectProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DataProtectionConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.FieldToProtectProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/** Refuses what its rules name, and shows nobody the tokens of what it looked at. */
final class Firewall extends Construct {

	private static final List<String> SECRET_HEADERS = List.of("authorization", "x-api-key", "cookie");

	private final CfnWebACL rules;

	Firewall(Construct scope, Environment environment, String name, List<RuleProperty> rules) {
		super(scope, "Firewall");
		this.rules = CfnWebACL.Builder.create(this, "Rules")
			.name(environment.name(name))
			.scope("REGIONAL")
			.defaultAction(
					DefaultActionProperty.builder().allow(CfnWebACL.AllowActionProperty.builder().build()).build())
			.rules(rules)
			.visibilityConfig(FirewallRules.visible(environment.name(name)))
			.dataProtectionConfig(DataProtectionConfigProperty.builder()
				.dataProtections(List.of(DataProtectProperty.builder()
					.action("SUBSTITUTION")
					.field(FieldToProtectProperty.builder()
						.fieldType("SINGLE_HEADER")
						.fieldKeys(SECRET_HEADERS)
						.build())
					.build()))
				.build())
			.build();
	}

	/** Stands in front of a stage of a gateway, or of a load balancer. */
	void guard(String arn) {
		CfnWebACLAssociation.Builder.create(this, "Guarded")
			.webAclArn(this.rules.getAttrArn())
			.resourceArn(arn)
			.build();
	}

}
