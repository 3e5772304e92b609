package dev.spikeproof.aws.edge;

import java.util.List;
import java.util.Objects;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import dev.spikeproof.aws.network.NetworkStack;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.elasticloadbalancingv2.IApplicationLoadBalancer;
import software.constructs.Construct;

/**
 * The only way from outside to the shop: who calls, what and how often is looked at here
 * first. The service checks tokens once more, as it can't know who stands before it.
 */
public final class EdgeStack extends Stack {

	public EdgeStack(Construct scope, Environment environment, NetworkStack network,
			IApplicationLoadBalancer loadBalancer, IdentityStack identity) {
		super(scope, environment.name("edge"), StackSettings.of(environment, "The gateway of Spikeproof's shop."));
		RestApi api = Gateway.of(this, environment);
		Routes.of(this, api, new Passage(this, network, loadBalancer, environment.host("shop")), identity);
		Refusals.of(api);
		PartnerPlan.of(this, api, environment);
		new Firewall(this, environment, "shop",
				List.of(FirewallRules.floods(0, environment.admission().perAddress()), FirewallRules.largeBodies(1),
						FirewallRules.knownHoles(2), FirewallRules.commonAttacks(3)))
			.guard(api.getDeploymentStage().getStageArn());
		CfnOutput.Builder.create(this, "Shop").value("https://" + environment.host("shop")).build();
		CfnOutput.Builder.create(this, "ShopPointsTo")
			.description("A CNAME of the shop's name")
			.value(Objects.requireNonNull(api.getDomainName()).getDomainNameAliasDomainName())
			.build();
	}

}
