package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VideosBucketTest {

	private static final Topology TOPOLOGY = Topology.read();

	private final Resource bucket = TOPOLOGY.resource("VideosBucket");

	@Test
	void isTheOnlyBucket() {
		assertThat(TOPOLOGY.resources("AWS::S3::Bucket")).containsExactly(this.bucket);
	}

	@Test
	void isClosedToThePublic() {
		assertThat(this.bucket.property("PublicAccessBlockConfiguration")).isEqualTo(Map.of("BlockPublicAcls", true,
				"BlockPublicPolicy", true, "IgnorePublicAcls", true, "RestrictPublicBuckets", true));
		assertThat(this.bucket.property("OwnershipControls"))
			.isEqualTo(Map.of("Rules", List.of(Map.of("ObjectOwnership", "BucketOwnerEnforced"))));
	}

	@Test
	void isEncryptedAndRefusesPlainHttp() {
		assertThat(String.valueOf(this.bucket.property("BucketEncryption"))).contains("SSEAlgorithm=AES256");
		assertThat(TOPOLOGY.statementsOf(this.bucket)).singleElement()
			.matches((statement) -> statement.refusesPlainHttp("s3:*"))
			.extracting(Statement::resources)
			.isEqualTo(List.of(this.bucket.arn(), Map.of("Fn::Sub", "${VideosBucket.Arn}/*")));
	}

	@Test
	void forgetsUploadsAndDiscardedLettersAndKeepsResults() {
		assertThat((List<?>) this.bucket.property("LifecycleConfiguration", "Rules")).hasSize(3)
			.allSatisfy((rule) -> assertThat(rule.toString()).contains("Status=Enabled"))
			.anySatisfy((rule) -> assertThat(rule.toString()).contains("ExpirationInDays=7", "Prefix=uploads/"))
			.anySatisfy((rule) -> assertThat(rule.toString()).contains("ExpirationInDays=14", "Prefix=discarded/"))
			.anySatisfy((rule) -> assertThat(rule.toString()).contains("DaysAfterInitiation=1")
				.doesNotContain("Expiration"));
	}

	@Test
	void announcesRenditionsAndRejectionsOnceTheTopicAllowsIt() {
		List<?> announcements = (List<?>) Objects
			.requireNonNull(this.bucket.property("NotificationConfiguration", "TopicConfigurations"));
		assertThat(announcements.stream().map(String::valueOf)).hasSize(2)
			.allSatisfy((each) -> assertThat(each).contains("Event=s3:ObjectCreated:*", "Topic={Ref=RenditionsTopic}"))
			.anySatisfy((each) -> assertThat(each).contains("Name=prefix, Value=renditions/"))
			.anySatisfy((each) -> assertThat(each).contains("Name=prefix, Value=rejections/"));
		assertThat(this.bucket.dependsOn()).isEqualTo(List.of("RenditionsTopicPolicy"));
	}

}
