package dev.spikeproof.aws.compute;

import java.util.List;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import dev.spikeproof.aws.network.Doors;
import dev.spikeproof.aws.network.NetworkStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.elasticloadbalancingv2.TargetGroupLoadBalancingAlgorithmType;
import software.amazon.awscdk.services.elasticloadbalancingv2.TargetType;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * Where customers' requests come from the gateway, and from nowhere else: TLS only, and
 * each visit is written down.
 */
public final class EntranceStack extends Stack {

	/** Longer than any customer waits for an answer, in seconds. */
	private static final int IDLE = 90;

	/** A task that stops has its requests done by then, in seconds. */
	private static final int LEAVING = 30;

	private final Bucket visits;

	private final ApplicationLoadBalancer loadBalancer;

	private final ApplicationTargetGroup purchases;

	private final ApplicationListener listener;

	public EntranceStack(Construct scope, Environment environment, NetworkStack network) {
		super(scope, environment.name("entrance"), StackSettings.of(environment, "The load balancer of Spikeproof."));
		this.loadBalancer = ApplicationLoadBalancer.Builder.create(this, "LoadBalancer")
			.loadBalancerName(environment.name("entrance"))
			.vpc(network.vpc())
			.vpcSubnets(NetworkStack.tasks())
			.internetFacing(false)
			.securityGroup(network.doors().loadBalancer())
			.dropInvalidHeaderFields(true)
			.idleTimeout(Duration.seconds(IDLE))
			.deletionProtection(environment.production())
			.build();
		this.visits = visits(environment);
		this.loadBalancer.logAccessLogs(this.visits, "entrance");
		this.purchases = ApplicationTargetGroup.Builder.create(this, "Purchases")
			.targetGroupName(environment.name("purchases"))
			.vpc(network.vpc())
			.port(Doors.PURCHASE_PORT)
			.protocol(ApplicationProtocol.HTTP)
			.targetType(TargetType.IP)
			.loadBalancingAlgorithmType(TargetGroupLoadBalancingAlgorithmType.LEAST_OUTSTANDING_REQUESTS)
			.deregistrationDelay(Duration.seconds(LEAVING))
			.healthCheck(HealthCheck.builder()
				.path("/actuator/health/readiness")
				.interval(Duration.seconds(10))
				.timeout(Duration.seconds(5))
				.healthyThresholdCount(2)
				.unhealthyThresholdCount(3)
				.build())
			.build();
		this.listener = this.loadBalancer.addListener("Https",
				BaseApplicationListenerProps.builder()
					.port(443)
					.certificates(List.of(ListenerCertificate.fromArn(environment.certificate())))
					.sslPolicy(SslPolicy.TLS13_RES)
					.defaultTargetGroups(List.of(this.purchases))
					.open(false)
					.build());
	}

	/** Where load balancers write down who came. */
	public Bucket visits() {
		return this.visits;
	}

	public ApplicationLoadBalancer loadBalancer() {
		return this.loadBalancer;
	}

	/** By HTTPS. */
	public ApplicationListener listener() {
		return this.listener;
	}

	ApplicationTargetGroup purchases() {
		return this.purchases;
	}

	private Bucket visits(Environment environment) {
		return Bucket.Builder.create(this, "Visits")
			.bucketName(environment.name("visits-" + environment.account()))
			.blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
			.encryption(BucketEncryption.S3_MANAGED)
			.enforceSsl(true)
			.lifecycleRules(List.of(LifecycleRule.builder().expiration(Duration.days(environment.logs())).build()))
			.removalPolicy(environment.production() ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY)
			.build();
	}

}
