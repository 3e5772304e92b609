package dev.spikeproof.aws.network;

import java.util.List;

import dev.spikeproof.aws.Egress;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/**
 * A network in two zones. Public is only what the load balancer and the NAT need; tasks
 * have no public address, and databases no way out at all.
 */
public final class NetworkStack extends Stack {

	static final int ZONES = 2;

	private static final String PUBLIC = "public";

	private static final String TASKS = "tasks";

	private static final String DATABASES = "databases";

	private final Vpc vpc;

	private final Doors doors;

	private @Nullable List<String> zones;

	public NetworkStack(Construct scope, Environment environment) {
		super(scope, environment.name("network"),
				StackSettings.of(environment, "The network of Spikeproof: subnets, security groups, the way out."));
		WayOut wayOut = WayOut.of(environment);
		this.vpc = Vpc.Builder.create(this, "Network")
			.vpcName(environment.stage())
			.ipAddresses(IpAddresses.cidr("10.0.0.0/16"))
			.maxAzs(ZONES)
			.natGateways(wayOut.gateways())
			.natGatewayProvider(wayOut.provider())
			.subnetConfiguration(
					List.of(subnets(PUBLIC, SubnetType.PUBLIC, 24), subnets(TASKS, tasksAre(environment.egress()), 20),
							subnets(DATABASES, SubnetType.PRIVATE_ISOLATED, 24)))
			.build();
		this.vpc.addGatewayEndpoint("S3",
				GatewayVpcEndpointOptions.builder().service(GatewayVpcEndpointAwsService.S3).build());
		wayOut.furnish(this.vpc, tasks());
		new FlowLogs(this, environment, this.vpc);
		this.doors = new Doors(this, this.vpc);
	}

	public Vpc vpc() {
		return this.vpc;
	}

	/** Who reaches whom. */
	public Doors doors() {
		return this.doors;
	}

	public static SubnetSelection publicly() {
		return group(PUBLIC);
	}

	public static SubnetSelection tasks() {
		return group(TASKS);
	}

	public static SubnetSelection databases() {
		return group(DATABASES);
	}

	/**
	 * The region's first two, whatever they are called in the account: so no account has
	 * to be asked.
	 */
	@Override
	public List<String> getAvailabilityZones() {
		if (this.zones == null) {
			this.zones = List.of(Fn.select(0, Fn.getAzs()), Fn.select(1, Fn.getAzs()));
		}
		return this.zones;
	}

	private static SubnetType tasksAre(Egress egress) {
		return (egress == Egress.INTERFACE_ENDPOINTS) ? SubnetType.PRIVATE_ISOLATED : SubnetType.PRIVATE_WITH_EGRESS;
	}

	private static SubnetConfiguration subnets(String name, SubnetType type, int mask) {
		return SubnetConfiguration.builder()
			.name(name)
			.subnetType(type)
			.cidrMask(mask)
			.mapPublicIpOnLaunch((type == SubnetType.PUBLIC) ? false : null)
			.build();
	}

	private static SubnetSelection group(String name) {
		return SubnetSelection.builder().subnetGroupName(name).build();
	}

}
