package dev.spikeproof.aws.state;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.backup.BackupVault;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/**
 * What has to be in the second region before the first is away: the key and the vault of
 * its backups. The rest is made there from the templates.
 */
public final class PilotLightStack extends Stack {

	private static final String NAME = "backups";

	public PilotLightStack(Construct scope, Environment environment) {
		super(scope, environment.name("pilot-light"), StackSettings.in(environment.secondRegion(), environment,
				"Spikeproof's pilot light: where copies of the databases are kept."));
		Key key = Key.Builder.create(this, "Key")
			.alias(environment.name(NAME))
			.description("Encrypts copies of the databases of " + environment.stage() + ".")
			.enableKeyRotation(true)
			.removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
			.build();
		BackupVault.Builder.create(this, "Vault")
			.backupVaultName(environment.name(NAME))
			.encryptionKey(key)
			.removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
			.build();
	}

	/** By its alias: nothing of the other region can be referred to. */
	static String keyArn(Environment environment) {
		return "arn:aws:kms:%s:%s:alias/%s".formatted(environment.secondRegion(), environment.account(),
				environment.name(NAME));
	}

	static String vaultArn(Environment environment) {
		return "arn:aws:backup:%s:%s:backup-vault:%s".formatted(environment.secondRegion(), environment.account(),
				environment.name(NAME));
	}

}
