package dev.spikeproof.aws.deploy;

import java.util.List;
import java.util.Set;

import dev.spikeproof.scaling.simulator.PriceBook;

/** What costs nothing for being there. */
final class ByUse {

	private static final Set<String> SERVICES = Set.of("ApiGateway", "ApiGatewayV2", "ApplicationAutoScaling", "Backup",
			"Budgets", "CDK", "CertificateManager", "CloudTrail", "CloudWatch", "Cognito", "EC2", "ECR", "ECS",
			"ElasticLoadBalancingV2", "Events", "IAM", "Lambda", "Logs", "RDS", "S3", "SNS", "SQS", "SecretsManager",
			"ServiceDiscovery", "StepFunctions", "WAFv2");

	private ByUse() {
	}

	/**
	 * Whether somebody has thought of this kind. Of services that also have what costs by
	 * the hour, {@link MonthlyPrice} knows that.
	 */
	static boolean knows(Resource resource) {
		return SERVICES.contains(resource.service()) || resource.is("AWS::KMS::Alias");
	}

	static List<String> lines(PriceBook prices) {
		return List.of(line(prices, "fargate.arm", "vcpu-hour", "each hour of a processor, when more tasks run"),
				line(prices, "nat-gateway", "gb", "each GB through a NAT gateway"),
				line(prices, "load-balancer", "capacity-unit-hour", "each hour of 25 new connections a second"),
				line(prices, "api-gateway", "million-requests", "a million requests by the API gateway"),
				line(prices, "sqs", "million-standard-requests", "a million requests to queues"),
				line(prices, "sns", "million-publishes", "a million events"),
				line(prices, "s3", "gb-month", "each GB of videos, a month"),
				line(prices, "ecr", "gb-month", "each GB of images, a month"),
				line(prices, "cloudwatch", "log-gb", "each GB of logs"),
				line(prices, "cloudwatch", "metric-month", "each metric of the services' own, a month"));
	}

	private static String line(PriceBook prices, String section, String key, String what) {
		return "%8s  %s".formatted(prices.price(section, key).toPlainString(), what);
	}

}
