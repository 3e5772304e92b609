package dev.spikeproof.aws.deploy;

import java.util.Set;
import java.util.stream.Stream;

/** What of a stack somebody could miss. */
final class Kept {

	private static final Set<String> WITH_DATA = Set.of("AWS::S3::Bucket", "AWS::ECR::Repository",
			"AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::Backup::BackupVault", "AWS::Cognito::UserPool",
			"AWS::SQS::Queue");

	private Kept() {
	}

	static boolean holdsData(Resource resource) {
		return WITH_DATA.contains(resource.type());
	}

	/** Whether it, or a snapshot of it, stays when the stack goes. */
	static boolean outlives(Resource resource) {
		return !resource.atDeletion().equals("Delete");
	}

	static String nameOf(Resource resource) {
		return Stream
			.of("BucketName", "RepositoryName", "DBInstanceIdentifier", "DBClusterIdentifier", "BackupVaultName",
					"UserPoolName", "QueueName")
			.map(resource::text)
			.filter((name) -> !name.isEmpty())
			.findFirst()
			.orElse(resource.id());
	}

}
