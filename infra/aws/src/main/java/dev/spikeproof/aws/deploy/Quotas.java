package dev.spikeproof.aws.deploy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * Whether the account may have as much as the stage needs. A new account often may not.
 */
final class Quotas {

	private static final String VPC = "AWS::EC2::VPC";

	private final Aws aws;

	private final Plan plan;

	private final List<String> lines = new ArrayList<>();

	private final List<String> shortages = new ArrayList<>();

	private Quotas(Aws aws, Plan plan) {
		this.aws = aws;
		this.plan = plan;
	}

	/**
	 * Looks at each.
	 * @return a line for each
	 * @throws CannotDeploy if one doesn't suffice
	 */
	static List<String> check(Plan plan, Aws aws) {
		Quotas quotas = new Quotas(aws, plan);
		quotas.lookAt("processors of Fargate", "fargate", "L-3032A538", quotas.processors(), 0);
		if (quotas.networkIsNew()) {
			quotas.lookAt("networks", "vpc", "L-F678F1CE", quotas.count(VPC), quotas.used("describe-vpcs", "Vpcs"));
			quotas.lookAt("elastic addresses", "ec2", "L-0263D0A3", quotas.count("AWS::EC2::EIP"),
					quotas.used("describe-addresses", "Addresses"));
			// One is in each zone; how many there are in each already, isn't asked.
			quotas.lookAt("NAT gateways in a zone", "vpc", "L-FE5A380F",
					Math.min(1, quotas.count("AWS::EC2::NatGateway")), 0);
		}
		if (!quotas.shortages.isEmpty()) {
			throw CannotDeploy.nothingChanged(String.join("\n", quotas.shortages));
		}
		return quotas.lines;
	}

	private void lookAt(String what, String service, String code, int needed, int used) {
		Optional<JsonNode> quota = this.aws.look("service-quotas", "get-service-quota", "--service-code", service,
				"--quota-code", code);
		if (quota.isEmpty()) {
			this.lines.add("%-24s %4d needed; you may not see how many there may be".formatted(what, needed));
			return;
		}
		int allowed = quota.get().path("Quota").path("Value").decimalValue().intValue();
		this.lines.add("%-24s %4d needed, %d in use, %d allowed".formatted(what, needed, used, allowed));
		if (used + needed > allowed) {
			this.shortages
				.add(("The account may have %d %s and has %d; this needs %d more. Ask for them, it takes up to "
						+ "some days:\n  aws service-quotas request-service-quota-increase --service-code %s --quota-code %s "
						+ "--desired-value %d --region %s")
					.formatted(allowed, what, used, needed, service, code, used + needed, this.aws.region()));
		}
	}

	/** When all services have all the tasks that they may have. */
	private int processors() {
		Fleet fleet = new Fleet(this.plan.resources());
		return fleet.services()
			.stream()
			.map((service) -> fleet.cpus(service).multiply(BigDecimal.valueOf(fleet.most(service))))
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.intValue();
	}

	private int count(String type) {
		return (int) this.plan.resources().stream().filter((resource) -> resource.is(type)).count();
	}

	private int used(String operation, String list) {
		return this.aws.look("ec2", operation).map((answer) -> answer.path(list).size()).orElse(0);
	}

	private boolean networkIsNew() {
		return this.plan.stacks()
			.stream()
			.filter((stack) -> stack.has(VPC))
			.noneMatch((stack) -> new StackState(this.aws, stack).status().isPresent());
	}

}
