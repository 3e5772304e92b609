package dev.spikeproof.aws.state;

import java.util.List;
import java.util.Objects;

import dev.spikeproof.aws.Database;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.LogGroups;
import dev.spikeproof.aws.network.NetworkStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.rds.AuroraPostgresClusterEngineProps;
import software.amazon.awscdk.services.rds.AuroraPostgresEngineVersion;
import software.amazon.awscdk.services.rds.BackupProps;
import software.amazon.awscdk.services.rds.ClusterInstance;
import software.amazon.awscdk.services.rds.DatabaseCluster;
import software.amazon.awscdk.services.rds.DatabaseClusterEngine;
import software.amazon.awscdk.services.rds.DatabaseInsightsMode;
import software.amazon.awscdk.services.rds.IClusterInstance;
import software.amazon.awscdk.services.rds.ServerlessV2ClusterInstanceProps;
import software.constructs.Construct;

/** A service's database on Aurora Serverless v2, whose newest PostgreSQL is 17. */
final class AuroraDatabase {

	private AuroraDatabase() {
	}

	static ServiceDatabase create(Construct scope, Environment environment, String name, NetworkStack network,
			ISecurityGroup door, Database.Aurora range) {
		boolean production = environment.production();
		String identifier = environment.name(name);
		DatabaseCluster cluster = DatabaseCluster.Builder.create(scope, "Cluster")
			.clusterIdentifier(identifier)
			.defaultDatabaseName(name)
			.engine(DatabaseClusterEngine.auroraPostgres(
					AuroraPostgresClusterEngineProps.builder().version(AuroraPostgresEngineVersion.VER_17_9).build()))
			.parameters(ServiceDatabase.PARAMETERS)
			.credentials(ServiceDatabase.owner())
			.manageMasterUserPassword(true)
			.serverlessV2MinCapacity(range.least())
			.serverlessV2MaxCapacity(range.most())
			.writer(instance("Writer"))
			.readers(production ? List.of(instance("Standby")) : List.of())
			.storageEncrypted(true)
			.vpc(network.vpc())
			.vpcSubnets(NetworkStack.databases())
			.securityGroups(List.of(door))
			.backup(BackupProps.builder().retention(Duration.days(environment.backups().toDays())).build())
			.copyTagsToSnapshot(true)
			.deletionProtection(production)
			.removalPolicy(ServiceDatabase.removal(environment))
			.databaseInsightsMode(DatabaseInsightsMode.STANDARD)
			.enablePerformanceInsights(true)
			.cloudwatchLogsExports(List.of("postgresql"))
			.build();
		// RDS would make it itself, and keep what is in it for ever.
		cluster.getNode()
			.addDependency(LogGroups.of(scope, environment, "/aws/rds/cluster/" + identifier + "/postgresql"));
		if (production) {
			DailyCopies.of(scope, environment, cluster.getClusterArn());
		}
		return new ServiceDatabase(name, cluster.getClusterEndpoint(), Objects.requireNonNull(cluster.getSecret()));
	}

	private static IClusterInstance instance(String id) {
		return ClusterInstance.serverlessV2(id,
				ServerlessV2ClusterInstanceProps.builder()
					.publiclyAccessible(false)
					.scaleWithWriter(!id.equals("Writer"))
					.build());
	}

}
