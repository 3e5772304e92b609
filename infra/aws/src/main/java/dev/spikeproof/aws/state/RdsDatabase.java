package dev.spikeproof.aws.state;

import java.util.List;
import java.util.Objects;

import dev.spikeproof.aws.Database;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.LogGroups;
import dev.spikeproof.aws.network.NetworkStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.amazon.awscdk.services.rds.DatabaseInsightsMode;
import software.amazon.awscdk.services.rds.DatabaseInstance;
import software.amazon.awscdk.services.rds.DatabaseInstanceEngine;
import software.amazon.awscdk.services.rds.PostgresEngineVersion;
import software.amazon.awscdk.services.rds.PostgresInstanceEngineProps;
import software.amazon.awscdk.services.rds.StorageType;
import software.constructs.Construct;

/** A service's database on a machine of RDS, which takes new releases by itself. */
final class RdsDatabase {

	private static final int GROWTH = 4;

	private RdsDatabase() {
	}

	static ServiceDatabase create(Construct scope, Environment environment, String name, NetworkStack network,
			ISecurityGroup door, Database.Rds machine) {
		boolean production = environment.production();
		String identifier = environment.name(name);
		DatabaseInstance instance = DatabaseInstance.Builder.create(scope, "Instance")
			.instanceIdentifier(identifier)
			.databaseName(name)
			.engine(DatabaseInstanceEngine
				.postgres(PostgresInstanceEngineProps.builder().version(PostgresEngineVersion.VER_18).build()))
			.parameters(ServiceDatabase.PARAMETERS)
			.credentials(ServiceDatabase.owner())
			.manageMasterUserPassword(true)
			.instanceType(new InstanceType(machine.instanceClass()))
			.multiAz(production)
			.storageType(StorageType.GP3)
			.storageEncrypted(true)
			.allocatedStorage(machine.gigabytes())
			.maxAllocatedStorage(machine.gigabytes() * GROWTH)
			.vpc(network.vpc())
			.vpcSubnets(NetworkStack.databases())
			.securityGroups(List.of(door))
			.publiclyAccessible(false)
			.backupRetention(Duration.days(environment.backups().toDays()))
			.deleteAutomatedBackups(!production)
			.copyTagsToSnapshot(true)
			.deletionProtection(production)
			.removalPolicy(ServiceDatabase.removal(environment))
			.databaseInsightsMode(DatabaseInsightsMode.STANDARD)
			.enablePerformanceInsights(true)
			.cloudwatchLogsExports(List.of("postgresql"))
			.autoMinorVersionUpgrade(true)
			.build();
		// RDS would make it itself, and keep what is in it for ever.
		instance.getNode()
			.addDependency(LogGroups.of(scope, environment, "/aws/rds/instance/" + identifier + "/postgresql"));
		CfnDBInstance resource = (CfnDBInstance) Objects.requireNonNull(instance.getNode().getDefaultChild());
		if (production) {
			copyBackups(resource, environment);
		}
		if (environment.standsIn()) {
			CopiedBackup.into(resource, name);
		}
		return new ServiceDatabase(name, instance.getInstanceEndpoint(), Objects.requireNonNull(instance.getSecret()));
	}

	/** With their transaction logs, so that every minute can be restored there too. */
	private static void copyBackups(CfnDBInstance instance, Environment environment) {
		instance.setAutomaticBackupReplicationRegion(environment.secondRegion());
		instance.setAutomaticBackupReplicationKmsKeyId(PilotLightStack.keyArn(environment));
		instance.setAutomaticBackupReplicationRetentionPeriod(environment.backups().toDays());
	}

}
