package dev.spikeproof.aws.network;

/**
 * What tasks call of AWS, besides S3: where there is no way to the internet, each needs
 * an endpoint.
 */
enum AwsApi {

	/** Asked which image a tag means. */
	ECR("ecr.api"),

	/** Hands the image out; its layers come from S3. */
	ECR_DOCKER("ecr.dkr"),

	/** Takes the logs. */
	LOGS("logs"),

	/** Hands a starting task its database's password. */
	SECRETS("secretsmanager"),

	SQS("sqs"),

	SNS("sns"),

	/** Takes metrics and tells alarms. */
	CLOUDWATCH("monitoring"),

	/** Takes traces from the collector. */
	XRAY("xray"),

	/** Has the keys by which tokens are checked. */
	COGNITO("cognito-idp");

	private final String endpoint;

	AwsApi(String endpoint) {
		this.endpoint = endpoint;
	}

	/** What comes after the region in the endpoint's service name. */
	String endpoint() {
		return this.endpoint;
	}

}
