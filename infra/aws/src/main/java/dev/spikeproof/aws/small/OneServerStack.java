package dev.spikeproof.aws.small;

import java.util.List;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import dev.spikeproof.aws.roles.ServerRole;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.ICfnResourceOptions;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.AmazonLinux2023ImageSsmParameterProps;
import software.amazon.awscdk.services.ec2.AmazonLinuxCpuType;
import software.amazon.awscdk.services.ec2.BlockDevice;
import software.amazon.awscdk.services.ec2.BlockDeviceVolume;
import software.amazon.awscdk.services.ec2.EbsDeviceOptions;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.HttpTokens;
import software.amazon.awscdk.services.ec2.Instance;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.MachineImage;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/**
 * A machine with Docker that nobody reaches but by Session Manager, in a network of its
 * own. What runs on it says {@code infra/aws/one-server.yaml}.
 */
public final class OneServerStack extends Stack {

	/** In GB: images take 10, the rest is for databases. */
	private static final int DISK = 30;

	/** A container is one hop further away than the machine. */
	private static final int HOPS = 2;

	public OneServerStack(Construct scope, Environment environment) {
		super(scope, environment.name("server"), StackSettings.ofAdministrators(environment.account(),
				environment.region(), "One machine that all of Spikeproof runs on."));
		Vpc network = network(environment);
		Instance server = Instance.Builder.create(this, "Server")
			.instanceName(environment.name("server"))
			.vpc(network)
			.securityGroup(door(network))
			.associatePublicIpAddress(true)
			.role(new ServerRole(this, environment).role())
			.instanceType(new InstanceType("t4g.large"))
			.machineImage(MachineImage.latestAmazonLinux2023(
					AmazonLinux2023ImageSsmParameterProps.builder().cpuType(AmazonLinuxCpuType.ARM_64).build()))
			.httpTokens(HttpTokens.REQUIRED)
			.httpPutResponseHopLimit(HOPS)
			.blockDevices(List.of(disk()))
			.userData(SetUp.script())
			.build();
		// A newer image of Amazon Linux means another machine: the databases aren't on
		// it.
		ICfnResourceOptions options = server.getInstance().getCfnOptions();
		options.setUpdateReplacePolicy(CfnDeletionPolicy.RETAIN);
		options.setDeletionPolicy(CfnDeletionPolicy.DELETE);
		CfnOutput.Builder.create(this, "Machine").value(server.getInstanceId()).build();
	}

	/** In the region's first zone, whatever it is called in the account. */
	@Override
	public List<String> getAvailabilityZones() {
		return List.of(Fn.select(0, Fn.getAzs()));
	}

	private Vpc network(Environment environment) {
		return Vpc.Builder.create(this, "Network")
			.vpcName(environment.stage())
			.natGateways(0)
			.subnetConfiguration(
					List.of(SubnetConfiguration.builder().name("public").subnetType(SubnetType.PUBLIC).build()))
			.build();
	}

	private SecurityGroup door(Vpc network) {
		SecurityGroup door = SecurityGroup.Builder.create(this, "Door")
			.vpc(network)
			.description("Lets nobody in")
			.allowAllOutbound(false)
			.build();
		door.addEgressRule(Peer.anyIpv4(), Port.HTTPS, "AWS, and what images are made of");
		door.addEgressRule(Peer.anyIpv4(), Port.HTTP, "Signed packages that images are made of");
		return door;
	}

	private static BlockDevice disk() {
		return BlockDevice.builder()
			.deviceName("/dev/xvda")
			.volume(BlockDeviceVolume.ebs(DISK,
					EbsDeviceOptions.builder().volumeType(EbsDeviceVolumeType.GP3).encrypted(true).build()))
			.build();
	}

}
