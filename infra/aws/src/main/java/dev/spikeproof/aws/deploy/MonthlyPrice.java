package dev.spikeproof.aws.deploy;

import java.math.BigDecimal;
import java.util.Optional;

import dev.spikeproof.scaling.simulator.PriceBook;

/** What a resource costs for being there. */
final class MonthlyPrice {

	private static final BigDecimal HOURS = new BigDecimal("730");

	private static final int FAST = 60;

	private final PriceBook prices;

	private final Fleet fleet;

	MonthlyPrice(PriceBook prices, Fleet fleet) {
		this.prices = prices;
		this.fleet = fleet;
	}

	record Cost(String what, BigDecimal perMonth) {

	}

	/** Nothing, if it is free or costs by use. */
	Optional<Cost> of(Resource resource) {
		return Optional.ofNullable(switch (resource.type()) {
			case "AWS::ECS::Service" -> tasks(resource);
			case "AWS::RDS::DBInstance" -> database(resource);
			case "AWS::RDS::DBCluster" ->
				cost("databases", password(resource).add(hours("aurora-postgresql", "capacity-unit-hour").multiply(
						resource.properties().at("/ServerlessV2ScalingConfiguration/MinCapacity").decimalValue())));
			case "AWS::EC2::NatGateway" -> cost("way out", hours("nat-gateway", "hour"));
			case "AWS::EC2::EIP" -> cost("way out", hours("public-ipv4", "hour"));
			case "AWS::EC2::Instance" -> machine(resource);
			case "AWS::EC2::VPCEndpoint" -> endpoint(resource);
			case "AWS::ElasticLoadBalancingV2::LoadBalancer" ->
				cost("load balancer", hours("load-balancer", "hour").add(resource.text("Scheme").equals("internal")
						? BigDecimal.ZERO : hours("public-ipv4", "hour").multiply(count(resource, "Subnets"))));
			case "AWS::CloudWatch::Alarm" -> cost("alarms", alarm(resource));
			case "AWS::CloudWatch::Dashboard" -> cost("dashboards", this.prices.price("cloudwatch", "dashboard-month"));
			case "AWS::SecretsManager::Secret" -> cost("secrets", this.prices.price("secrets-manager", "secret-month"));
			case "AWS::KMS::Key" -> cost("keys", this.prices.price("kms", "key-month"));
			case "AWS::ServiceDiscovery::PrivateDnsNamespace" ->
				cost("names within the network", this.prices.price("route-53", "zone-month"));
			case "AWS::WAFv2::WebACL" -> cost("firewall", this.prices.price("waf", "list-month")
				.add(this.prices.price("waf", "rule-month").multiply(count(resource, "Rules"))));
			default -> null;
		});
	}

	/** On demand: how much of Spot there is to be had, nobody knows. */
	private Cost tasks(Resource service) {
		BigDecimal task = hours("fargate.arm", "vcpu-hour").multiply(this.fleet.cpus(service))
			.add(hours("fargate.arm", "gb-hour").multiply(this.fleet.gigabytes(service)));
		return cost("tasks, as few as there may be", task.multiply(BigDecimal.valueOf(this.fleet.least(service))));
	}

	private Cost database(Resource database) {
		if (database.text("DBInstanceClass").equals("db.serverless")) {
			return cost("databases", BigDecimal.ZERO);
		}
		String size = database.text("DBInstanceClass").replaceFirst("^db\\.", "").replace('.', '-');
		BigDecimal one = hours("rds-postgresql", size + "-hour").add(this.prices.price("rds-postgresql", "gp3-gb-month")
			.multiply(new BigDecimal(database.text("AllocatedStorage"))));
		boolean standby = database.properties().path("MultiAZ").asBoolean(false);
		return cost("databases", (standby ? one.add(one) : one).add(password(database)));
	}

	/** RDS keeps it in a secret of its own. */
	private BigDecimal password(Resource database) {
		return database.properties().path("ManageMasterUserPassword").asBoolean(false)
				? this.prices.price("secrets-manager", "secret-month") : BigDecimal.ZERO;
	}

	/** One that passes on packets that aren't its own is a NAT instance. */
	private Cost machine(Resource machine) {
		BigDecimal gigabytes = BigDecimal
			.valueOf(machine.properties().at("/BlockDeviceMappings/0/Ebs/VolumeSize").asInt(0));
		boolean reached = machine.properties().at("/NetworkInterfaces/0/AssociatePublicIpAddress").asBoolean(false);
		boolean passesOn = !machine.properties().path("SourceDestCheck").asBoolean(true);
		return cost(passesOn ? "way out" : "machine",
				hours("ec2", machine.text("InstanceType").replace('.', '-') + "-hour")
					.add(this.prices.price("ec2", "gp3-gb-month").multiply(gigabytes))
					.add(reached ? hours("public-ipv4", "hour") : BigDecimal.ZERO));
	}

	private Cost endpoint(Resource endpoint) {
		return endpoint.text("VpcEndpointType").equals("Interface")
				? cost("way out", hours("interface-endpoint", "hour").multiply(count(endpoint, "SubnetIds")))
				: cost("way out", BigDecimal.ZERO);
	}

	/** One with maths costs for each metric that it looks at. */
	private BigDecimal alarm(Resource alarm) {
		int period = alarm.number("Period", FAST);
		long metrics = alarm.properties()
			.path("Metrics")
			.valueStream()
			.filter((metric) -> metric.has("MetricStat"))
			.count();
		return this.prices.price("cloudwatch", (period < FAST) ? "fast-alarm-month" : "alarm-month")
			.multiply(BigDecimal.valueOf(Math.max(1, metrics)));
	}

	private BigDecimal hours(String section, String key) {
		return this.prices.price(section, key).multiply(HOURS);
	}

	private static BigDecimal count(Resource resource, String property) {
		return BigDecimal.valueOf(resource.properties().path(property).size());
	}

	private static Cost cost(String what, BigDecimal perMonth) {
		return new Cost(what, perMonth);
	}

}
