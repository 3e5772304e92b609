package dev.spikeproof.aws.edge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.spikeproof.aws.network.NetworkStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigateway.CfnMethod;
import software.amazon.awscdk.services.apigateway.ConnectionType;
import software.amazon.awscdk.services.apigateway.IVpcLink;
import software.amazon.awscdk.services.apigateway.Integration;
import software.amazon.awscdk.services.apigateway.IntegrationOptions;
import software.amazon.awscdk.services.apigateway.IntegrationProps;
import software.amazon.awscdk.services.apigateway.IntegrationType;
import software.amazon.awscdk.services.apigateway.Method;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.ResponseTransferMode;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.VpcLink;
import software.amazon.awscdk.services.elasticloadbalancingv2.IApplicationLoadBalancer;
import software.constructs.Construct;

/**
 * From the gateway into the network, to a load balancer that nobody else reaches. Answers
 * pass through while they are written: server-sent events do, and an answer may take
 * longer than the 29 s that a buffered one has.
 */
final class Passage {

	/** The most that API Gateway streams; a reader of events comes back after it. */
	private static final Duration LONGEST = Duration.minutes(15);

	private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\+?}");

	private final IVpcLink link;

	private final IApplicationLoadBalancer loadBalancer;

	private final String host;

	/**
	 * Leads there.
	 * @param host by which the load balancer is called; its certificate is for it
	 */
	Passage(Construct scope, NetworkStack network, IApplicationLoadBalancer loadBalancer, String host) {
		software.amazon.awscdk.services.apigatewayv2.VpcLink v2 = software.amazon.awscdk.services.apigatewayv2.VpcLink.Builder
			.create(scope, "Link")
			.vpc(network.vpc())
			.subnets(NetworkStack.tasks())
			.securityGroups(List.of(network.doors().gateway()))
			.build();
		this.link = VpcLink.fromVpcLinkId(scope, "ImportedLink", v2.getVpcLinkId());
		this.loadBalancer = loadBalancer;
		this.host = host;
	}

	/** Lets a method through to the same path, for whom the options name. */
	void open(RestApi api, String method, String path, MethodOptions.Builder options) {
		List<String> parameters = PARAMETER.matcher(path).results().map((found) -> found.group(1)).toList();
		Method added = api.getRoot()
			.resourceForPath(path)
			.addMethod(method, integration(method, path, parameters),
					options.requestParameters(map(parameters, (name) -> "method.request.path." + name, (name) -> true))
						.build());
		((CfnMethod) Objects.requireNonNull(added.getNode().getDefaultChild()))
			.addPropertyOverride("Integration.IntegrationTarget", this.loadBalancer.getLoadBalancerArn());
	}

	private Integration integration(String method, String path, List<String> parameters) {
		return new Integration(IntegrationProps.builder()
			.type(IntegrationType.HTTP_PROXY)
			.integrationHttpMethod(method)
			.uri("https://" + this.host
					+ PARAMETER.matcher(path).replaceAll((MatchResult found) -> "{" + found.group(1) + "}"))
			.options(IntegrationOptions.builder()
				.connectionType(ConnectionType.VPC_LINK)
				.vpcLink(this.link)
				.responseTransferMode(ResponseTransferMode.STREAM)
				.timeout(LONGEST)
				.requestParameters(map(parameters, (name) -> "integration.request.path." + name,
						(name) -> "method.request.path." + name))
				.build())
			.build());
	}

	private static <T> Map<String, T> map(List<String> names, UnaryOperator<String> key, Function<String, T> value) {
		return names.stream().collect(Collectors.toMap(key, value, (one, other) -> one, TreeMap::new));
	}

}
