package dev.spikeproof.aws.edge;

import java.util.List;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import dev.spikeproof.aws.network.Doors;
import dev.spikeproof.aws.network.NetworkStack;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancerRedirectConfig;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.TargetType;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/**
 * Operators' way to the control room. The load balancer knows who signed in, but not who
 * is an operator: the control room looks for the group in the token that it passes on.
 */
public final class OperatorsStack extends Stack {

	/** The page is told something more often, in seconds. */
	private static final int IDLE = 90;

	private final ApplicationTargetGroup controlRoom;

	public OperatorsStack(Construct scope, Environment environment, NetworkStack network, IBucket visits,
			IdentityStack identity) {
		super(scope, environment.name("operators"),
				StackSettings.of(environment, "Where operators of Spikeproof sign in."));
		ApplicationLoadBalancer loadBalancer = ApplicationLoadBalancer.Builder.create(this, "LoadBalancer")
			.loadBalancerName(environment.name("desk"))
			.vpc(network.vpc())
			.vpcSubnets(NetworkStack.publicly())
			.internetFacing(true)
			.securityGroup(network.doors().operators())
			.dropInvalidHeaderFields(true)
			.idleTimeout(Duration.seconds(IDLE))
			.deletionProtection(environment.production())
			.build();
		loadBalancer.logAccessLogs(visits, "desk");
		this.controlRoom = ApplicationTargetGroup.Builder.create(this, "ControlRoom")
			.targetGroupName(environment.name("control-room"))
			.vpc(network.vpc())
			.port(Doors.CONTROL_ROOM_PORT)
			.protocol(ApplicationProtocol.HTTP)
			.targetType(TargetType.IP)
			.deregistrationDelay(Duration.seconds(5))
			.healthCheck(HealthCheck.builder().path("/actuator/health/readiness").build())
			.build();
		SignIn.before(this.controlRoom, loadBalancer, environment, identity);
		loadBalancer.addRedirect(ApplicationLoadBalancerRedirectConfig.builder().open(false).build());
		new Firewall(this, environment, "desk",
				List.of(FirewallRules.floods(0, environment.admission().perAddress()), FirewallRules.knownHoles(1)))
			.guard(loadBalancer.getLoadBalancerArn());
		CfnOutput.Builder.create(this, "Desk").value("https://" + environment.host("desk")).build();
		CfnOutput.Builder.create(this, "DeskPointsTo")
			.description("A CNAME of the desk's name")
			.value(loadBalancer.getLoadBalancerDnsName())
			.build();
	}

	/** Where its task belongs. */
	public ApplicationTargetGroup controlRoom() {
		return this.controlRoom;
	}

}
