package dev.spikeproof.aws.state;

import java.util.List;

import dev.spikeproof.aws.Environment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.backup.BackupPlan;
import software.amazon.awscdk.services.backup.BackupPlanCopyActionProps;
import software.amazon.awscdk.services.backup.BackupPlanRule;
import software.amazon.awscdk.services.backup.BackupResource;
import software.amazon.awscdk.services.backup.BackupSelection;
import software.amazon.awscdk.services.backup.BackupSelectionOptions;
import software.amazon.awscdk.services.backup.BackupVault;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.iam.PermissionsBoundary;
import software.constructs.Construct;

/**
 * Copies of a cluster in the second region, one a day: Aurora can't send its automated
 * backups there as RDS can.
 */
final class DailyCopies {

	private DailyCopies() {
	}

	static void of(Construct scope, Environment environment, String clusterArn) {
		Duration kept = Duration.days(environment.backups().toDays());
		BackupPlan plan = BackupPlan.Builder.create(scope, "Copies")
			.backupVault(BackupVault.Builder.create(scope, "Vault")
				.removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
				.build())
			.build();
		plan.addRule(BackupPlanRule.Builder.create()
			.ruleName("daily")
			.scheduleExpression(Schedule.cron(CronOptions.builder().hour("3").minute("0").build()))
			.deleteAfter(kept)
			.copyActions(List.of(BackupPlanCopyActionProps.builder()
				.destinationBackupVault(
						BackupVault.fromBackupVaultArn(scope, "There", PilotLightStack.vaultArn(environment)))
				.deleteAfter(kept)
				.build()))
			.build());
		BackupSelection selection = plan.addSelection("Cluster",
				BackupSelectionOptions.builder().resources(List.of(BackupResource.fromArn(clusterArn))).build());
		// It copies with rights of AWS's own, which go beyond the boundary.
		PermissionsBoundary.of(selection).clear();
	}

}
