package dev.spikeproof.aws.compute;

import java.util.List;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.network.NetworkStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecs.AlarmBehavior;
import software.amazon.awscdk.services.ecs.AvailabilityZoneRebalancing;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.CloudMapOptions;
import software.amazon.awscdk.services.ecs.DeploymentAlarmConfig;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargatePlatformVersion;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.PropagatedTagSource;
import software.amazon.awscdk.services.servicediscovery.DnsRecordType;
import software.constructs.Construct;

/**
 * A program as ECS keeps it running: without a public address, found by its name, and
 * taken back to the last release when the new one doesn't start or its alarm rings.
 */
final class KeptRunning extends Construct {

	private static final int ALL = 100;

	/**
	 * An answer names eight tasks. Whoever asks every other second for the rest mustn't
	 * be told the same ones again.
	 */
	private static final Duration FRESH = Duration.seconds(1);

	private final FargateService service;

	private KeptRunning(Construct scope, Platform platform, Program program, int spotPercent, boolean alone) {
		super(scope, program.name());
		Environment environment = platform.environment();
		FargateService.Builder builder = FargateService.Builder.create(this, "Service")
			.serviceName(environment.name(program.name()))
			.cluster(platform.cluster())
			.taskDefinition(TaskDefinitions.of(this, platform, program))
			.platformVersion(FargatePlatformVersion.VERSION1_4)
			.capacityProviderStrategies(capacity(spotPercent))
			.assignPublicIp(false)
			.vpcSubnets(NetworkStack.tasks())
			.securityGroups(List.of(program.door()))
			.minHealthyPercent(alone ? 0 : ALL)
			.maxHealthyPercent(alone ? ALL : 2 * ALL)
			.availabilityZoneRebalancing(
					alone ? AvailabilityZoneRebalancing.DISABLED : AvailabilityZoneRebalancing.ENABLED)
			.circuitBreaker(DeploymentCircuitBreaker.builder().enable(true).rollback(true).build())
			.cloudMapOptions(
					CloudMapOptions.builder().name(program.name()).dnsRecordType(DnsRecordType.A).dnsTtl(FRESH).build())
			.enableEcsManagedTags(true)
			.propagateTags(PropagatedTagSource.SERVICE);
		if (alone) {
			builder.desiredCount(1);
		}
		if (!program.alarms().isEmpty()) {
			builder.deploymentAlarms(DeploymentAlarmConfig.builder()
				.alarmNames(program.alarms().stream().map(environment::name).toList())
				.behavior(AlarmBehavior.ROLLBACK_ON_ALARM)
				.build());
		}
		this.service = builder.build();
	}

	/** As many as are wanted, and no fewer while a release comes. */
	static FargateService inNumbers(Construct scope, Platform platform, Program program, int spotPercent) {
		return new KeptRunning(scope, platform, program, spotPercent, false).service;
	}

	/** One, and never two, not even while a release comes. */
	static FargateService alone(Construct scope, Platform platform, Program program) {
		return new KeptRunning(scope, platform, program, 0, true).service;
	}

	private static List<CapacityProviderStrategy> capacity(int spotPercent) {
		CapacityProviderStrategy stays = CapacityProviderStrategy.builder()
			.capacityProvider("FARGATE")
			.weight(ALL - spotPercent)
			.build();
		CapacityProviderStrategy spot = CapacityProviderStrategy.builder()
			.capacityProvider("FARGATE_SPOT")
			.weight(spotPercent)
			.build();
		return (spotPercent == 0) ? List.of(stays) : List.of(stays, spot);
	}

}
