package dev.spikeproof.aws.state;

import java.util.Locale;

import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnCondition;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.rds.CfnDBInstance;

/**
 * Lets a database begin with what production's copied backup has, or empty if none is
 * named. The name of the database and its owner then come with the copy.
 */
final class CopiedBackup {

	private CopiedBackup() {
	}

	static void into(CfnDBInstance instance, String name) {
		Stack stack = Stack.of(instance);
		String id = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Backup";
		CfnParameter backup = CfnParameter.Builder.create(stack, id)
			.type("String")
			.defaultValue("")
			.allowedPattern("|arn:.+:auto-backup:.+")
			.description("ARN of the copied automated backups of prod-" + name
					+ ", in this region. None: an empty database.")
			.build();
		CfnCondition given = CfnCondition.Builder.create(stack, id + "Given")
			.expression(Fn.conditionNot(Fn.conditionEquals(backup.getValueAsString(), "")))
			.build();
		instance.addPropertyOverride("SourceDBInstanceAutomatedBackupsArn",
				either(given, backup.getValueAsString(), Aws.NO_VALUE));
		instance.addPropertyOverride("UseLatestRestorableTime", either(given, true, Aws.NO_VALUE));
		instance.addPropertyOverride("DBName", either(given, Aws.NO_VALUE, name));
		instance.addPropertyOverride("MasterUsername",
				either(given, Aws.NO_VALUE, ServiceDatabase.owner().getUsername()));
	}

	private static Object either(CfnCondition given, Object then, Object otherwise) {
		return Fn.conditionIf(given.getLogicalId(), then, otherwise);
	}

}
