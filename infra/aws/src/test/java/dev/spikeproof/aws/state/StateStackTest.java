package dev.spikeproof.aws.state;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.spikeproof.aws.Database;
import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class StateStackTest {

	private static final String STATE = "state";

	private static final String INSTANCE = "AWS::RDS::DBInstance";

	private static final String CLUSTER = "AWS::RDS::DBCluster";

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void eachServiceHasADatabaseOfItsOwn(String stage) {
		assertThat(Synthesised.stage(stage).all(STATE, INSTANCE).stream().map((it) -> it.property("DBName")))
			.containsExactly("purchase", "shipping");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void databasesAreEncryptedAndNotPublic(String stage) {
		assertThat(Synthesised.stage(stage).all(STATE, INSTANCE)).allSatisfy((database) -> {
			assertThat(database.property("StorageEncrypted")).isEqualTo(true);
			assertThat(database.property("PubliclyAccessible")).isEqualTo(false);
		});
	}

	@ParameterizedTest
	@MethodSource("stages")
	void nobodyComesWithoutTls(String stage) {
		assertThat(Synthesised.stage(stage).all(STATE, "AWS::RDS::DBParameterGroup")).hasSize(2)
			.allSatisfy((group) -> assertThat(group.property("Parameters", "rds.force_ssl")).isEqualTo("1"));
	}

	@Test
	void productionOutlivesAZoneAndAMistake() {
		assertThat(Synthesised.stage("prod").all(STATE, INSTANCE)).allSatisfy((database) -> {
			assertThat(database.property("MultiAZ")).isEqualTo(true);
			assertThat(database.property("DeletionProtection")).isEqualTo(true);
			assertThat(database.property("DeleteAutomatedBackups")).isEqualTo(false);
			assertThat(database.property("BackupRetentionPeriod")).isEqualTo(14);
			assertThat(database.option("DeletionPolicy")).isEqualTo("Snapshot");
		});
	}

	@Test
	void productionsBackupsAreInTheSecondRegionToo() {
		Synthesised prod = Synthesised.stage("prod");
		assertThat(prod.all(STATE, INSTANCE)).allSatisfy((database) -> {
			assertThat(database.property("AutomaticBackupReplicationRegion")).isEqualTo("eu-west-1");
			assertThat(database.property("AutomaticBackupReplicationKmsKeyId"))
				.isEqualTo("arn:aws:kms:eu-west-1:111111111111:alias/prod-backups");
		});
		assertThat(prod.only("pilot-light", "AWS::KMS::Alias").property("AliasName")).isEqualTo("alias/prod-backups");
	}

	@Test
	void devIsGoneWithItsStack() {
		assertThat(Synthesised.stage("dev").all(STATE, INSTANCE)).allSatisfy((database) -> {
			assertThat(database.property("MultiAZ")).isEqualTo(false);
			assertThat(database.property("DeletionProtection")).isEqualTo(false);
			assertThat(database.option("DeletionPolicy")).isEqualTo("Delete");
			assertThat(database.property("AutomaticBackupReplicationRegion")).isNull();
		});
	}

	@ParameterizedTest
	@MethodSource("stages")
	void passwordsAreMadeAndChangedByRds(String stage) {
		assertThat(Synthesised.stage(stage).all(STATE, INSTANCE)).hasSize(2).allSatisfy((database) -> {
			assertThat(database.property("ManageMasterUserPassword")).isEqualTo(true);
			assertThat(database.property("MasterUserPassword")).isNull();
			assertThat(database.property("MasterUsername")).isEqualTo("spikeproof");
		});
	}

	@Test
	void theStandbyBeginsWithProductionsBackupsIfTheyAreNamed() {
		Synthesised standby = Synthesised.stage("standby");
		assertThat(standby.all(STATE, INSTANCE)).hasSize(2).allSatisfy((database) -> {
			String name = (String) ((List<?>) Objects.requireNonNull(database.property("DBName", "Fn::If"))).getLast();
			assertThat(database.property("DBInstanceIdentifier")).isEqualTo("standby-" + name);
			String parameter = name.equals("purchase") ? "PurchaseBackup" : "ShippingBackup";
			assertThat(database.property("SourceDBInstanceAutomatedBackupsArn", "Fn::If"))
				.isEqualTo(List.of(parameter + "Given", Map.of("Ref", parameter), Map.of("Ref", "AWS::NoValue")));
			assertThat(database.property("UseLatestRestorableTime", "Fn::If", 1)).isEqualTo(true);
		});
	}

	@ParameterizedTest
	@MethodSource("stages")
	void logsAreExportedToGroupsThatForget(String stage) {
		Synthesised state = Synthesised.stage(stage);
		assertThat(state.all(STATE, INSTANCE)).allSatisfy((database) -> {
			assertThat(database.property("EnableCloudwatchLogsExports")).isEqualTo(List.of("postgresql"));
			assertThat(database.property("EnablePerformanceInsights")).isEqualTo(true);
			Declared logs = state.one(STATE, "AWS::Logs::LogGroup", "LogGroupName",
					"/aws/rds/instance/" + database.property("DBInstanceIdentifier") + "/postgresql");
			assertThat(logs.property("RetentionInDays")).isEqualTo(stage.equals("prod") ? 90 : 7);
			assertThat(String.valueOf(database.option("DependsOn"))).contains(logs.id());
		});
	}

	@Test
	void auroraIsASetting() {
		Synthesised prod = Synthesised.of(Synthesised.environment("prod").with(new Database.Aurora(0.5, 8)));
		assertThat(prod.all(STATE, CLUSTER)).hasSize(2).allSatisfy((cluster) -> {
			assertThat(cluster.property("ServerlessV2ScalingConfiguration", "MaxCapacity")).isEqualTo(8);
			assertThat(cluster.property("StorageEncrypted")).isEqualTo(true);
			assertThat(cluster.property("DeletionProtection")).isEqualTo(true);
			assertThat(cluster.property("ManageMasterUserPassword")).isEqualTo(true);
		});
		assertThat(prod.all(STATE, INSTANCE)).as("a writer and a standby each").hasSize(4);
		assertThat(prod.all(STATE, "AWS::Backup::BackupPlan")).hasSize(2)
			.allSatisfy((plan) -> assertThat(
					plan.property("BackupPlan", "BackupPlanRule", 0, "CopyActions", 0, "DestinationBackupVaultArn"))
				.isEqualTo("arn:aws:backup:eu-west-1:111111111111:backup-vault:prod-backups"));
		assertThat(prod.all(STATE, "AWS::IAM::Role")).as("as AWS Backup copies with rights of its own")
			.hasSize(2)
			.allSatisfy((role) -> assertThat(role.property("PermissionsBoundary")).isNull());
	}

}
