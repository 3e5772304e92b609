package dev.spikeproof.aws.network;

import java.util.List;
import java.util.Objects;

import dev.spikeproof.aws.Environment;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ec2.AmazonLinux2023ImageSsmParameterProps;
import software.amazon.awscdk.services.ec2.AmazonLinuxCpuType;
import software.amazon.awscdk.services.ec2.CfnInstance;
import software.amazon.awscdk.services.ec2.CfnInstance.BlockDeviceMappingProperty;
import software.amazon.awscdk.services.ec2.CfnInstance.EbsProperty;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.MachineImage;
import software.amazon.awscdk.services.ec2.NatInstanceProviderV2;
import software.amazon.awscdk.services.ec2.NatProvider;
import software.amazon.awscdk.services.ec2.NatTrafficDirection;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.Vpc;

/**
 * How tasks reach AWS, as the setting says.
 *
 * @param gateways how many NAT gateways or instances there are
 * @param provider makes them; null if there are none
 */
record WayOut(int gateways, @Nullable NatProvider provider) {

	/** In GB. */
	static final int DISK = 8;

	static WayOut of(Environment environment) {
		return new WayOut(gateways(environment), switch (environment.egress()) {
			case NAT_GATEWAY -> NatProvider.gateway();
			case NAT_INSTANCE -> instance();
			case INTERFACE_ENDPOINTS -> null;
		});
	}

	/** In production a zone that is away doesn't take the other's way out with it. */
	static int gateways(Environment environment) {
		return switch (environment.egress()) {
			case NAT_GATEWAY -> environment.production() ? NetworkStack.ZONES : 1;
			case NAT_INSTANCE -> 1;
			case INTERFACE_ENDPOINTS -> 0;
		};
	}

	/** What is there once the network is. */
	void furnish(Vpc vpc, SubnetSelection tasks) {
		if (this.provider instanceof NatInstanceProviderV2 instances) {
			// It passes on what it is made for: HTTPS to AWS. It has no key and no open
			// port for SSH.
			instances.getConnections().allowFrom(Peer.ipv4(vpc.getVpcCidrBlock()), Port.tcp(443));
			instances.getConnections().allowTo(Peer.anyIpv4(), Port.tcp(443));
			instances.getGatewayInstances()
				.forEach((each) -> encrypt((CfnInstance) Objects.requireNonNull(each.getNode().getDefaultChild())));
		}
		else if (this.provider == null) {
			for (AwsApi api : AwsApi.values()) {
				vpc.addInterfaceEndpoint(api.name(),
						InterfaceVpcEndpointOptions.builder()
							.service(new InterfaceVpcEndpointAwsService(api.endpoint()))
							.subnets(tasks)
							.build());
			}
		}
	}

	private static NatProvider instance() {
		return NatProvider.instanceV2(software.amazon.awscdk.services.ec2.NatInstanceProps.builder()
			.instanceType(new InstanceType("t4g.nano"))
			.machineImage(MachineImage.latestAmazonLinux2023(
					AmazonLinux2023ImageSsmParameterProps.builder().cpuType(AmazonLinuxCpuType.ARM_64).build()))
			.associatePublicIpAddress(true)
			.defaultAllowedTraffic(NatTrafficDirection.NONE)
			.build());
	}

	private static void encrypt(CfnInstance instance) {
		instance.setBlockDeviceMappings(List.of(BlockDeviceMappingProperty.builder()
			.deviceName("/dev/xvda")
			.ebs(EbsProperty.builder().encrypted(true).volumeType("gp3").volumeSize(DISK).build())
			.build()));
	}

}
