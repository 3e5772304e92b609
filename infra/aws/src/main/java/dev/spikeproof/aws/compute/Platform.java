package dev.spikeproof.aws.compute;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.edge.IdentityStack;
import dev.spikeproof.aws.network.NetworkStack;
import dev.spikeproof.aws.roles.RolesStack;
import software.amazon.awscdk.services.ecs.CloudMapNamespaceOptions;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.servicediscovery.NamespaceType;
import software.constructs.Construct;

/**
 * What every program stands on.
 *
 * @param identity whose tokens count
 * @param release the tag of the images
 */
record Platform(Environment environment, ImagesStack images, RolesStack roles, Cluster cluster, IdentityStack identity,
		String release) {

	static Platform in(Construct scope, Environment environment, NetworkStack network, ImagesStack images,
			RolesStack roles, IdentityStack identity, String release) {
		Cluster cluster = Cluster.Builder.create(scope, "Cluster")
			.clusterName(environment.stage())
			.vpc(network.vpc())
			.enableFargateCapacityProviders(true)
			.containerInsightsV2(ContainerInsights.ENABLED)
			.defaultCloudMapNamespace(CloudMapNamespaceOptions.builder()
				.name(domain(environment))
				.type(NamespaceType.DNS_PRIVATE)
				.build())
			.build();
		return new Platform(environment, images, roles, cluster, identity, release);
	}

	/** Where a program is found by the others. */
	String address(String program, int port) {
		return "http://" + host(program) + ":" + port;
	}

	/** A name with the addresses of the program's healthy tasks. */
	String host(String program) {
		return program + "." + domain(this.environment);
	}

	private static String domain(Environment environment) {
		return environment.stage() + ".internal";
	}

}
