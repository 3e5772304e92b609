package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That AWS takes the template as it is, in every account, region and stage. */
class TemplateTest {

	/** In bytes; a longer one must be put into a bucket first. */
	private static final int LONGEST_BODY_OF_CREATE_STACK = 51_200;

	private static final Topology TOPOLOGY = Topology.read();

	@Test
	void fitsIntoOneCallOfCreateStack() {
		assertThat(Topology.FILE.toFile()).size().isLessThanOrEqualTo(LONGEST_BODY_OF_CREATE_STACK);
	}

	@Test
	void needsNothingThatCdkWouldHaveToPrepare() {
		assertThat(TOPOLOGY.document()).containsOnlyKeys("AWSTemplateFormatVersion", "Description", "Parameters",
				"Conditions", "Resources");
		assertThat(Topology.text()).doesNotContain("aws:cdk", "AWS::CDK", "BootstrapVersion", "cdk-hnb659fds",
				"AssetParameters");
		assertThat(TOPOLOGY.resources().map(Resource::type).distinct()).containsExactlyInAnyOrder("AWS::SNS::Topic",
				"AWS::SNS::TopicPolicy", "AWS::SNS::Subscription", "AWS::SQS::Queue", "AWS::SQS::QueuePolicy",
				"AWS::CloudWatch::Alarm", "AWS::S3::Bucket", "AWS::S3::BucketPolicy");
	}

	@Test
	void namesNoAccountAndNoRegion() {
		assertThat(Topology.text()).doesNotContainPattern("\\b\\d{12}\\b")
			.doesNotContainPattern("\\b(af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\\d\\b")
			.doesNotContainPattern("arn:(?!\\$\\{AWS::Partition})")
			.doesNotContainPattern("https?://[a-z]");
	}

	@Test
	void asksForTheNameOfTheBucketAndForNothingElse() {
		Map<?, ?> parameters = (Map<?, ?>) Objects.requireNonNull(TOPOLOGY.document().get("Parameters"));
		assertThat(parameters.entrySet()
			.stream()
			.filter((parameter) -> !((Map<?, ?>) parameter.getValue()).containsKey("Default"))
			.map(Map.Entry::getKey)
			.map(String::valueOf)).containsExactly("VideosBucketName");
		assertThat(parameters.values()).allSatisfy(
				(parameter) -> assertThat(((Map<?, ?>) parameter).get("Description")).as("%s", parameter).isNotNull());
	}

	@Test
	void everyNameBeginsWithTheStage() {
		assertThat(names())
			.hasSize(TOPOLOGY.resources()
				.filter((resource) -> resource.type().matches(".*::(Topic|Queue|Alarm)"))
				.mapToInt((resource) -> 1)
				.sum())
			.allSatisfy((name) -> assertThat(name).startsWith("${Stage}-"))
			.doesNotHaveDuplicates();
	}

	@Test
	void everyTopicAndQueueSaysWhatItIsFor() {
		assertThat(Stream.of("AWS::SNS::Topic", "AWS::SQS::Queue", "AWS::S3::Bucket").flatMap(TOPOLOGY::resources))
			.allSatisfy((resource) -> assertThat((List<?>) resource.property("Tags")).singleElement()
				.satisfies((tag) -> assertThat(String.valueOf(((Map<?, ?>) tag).get("Value")))
					.matches("[\\p{L}\\d +=._:/@-]{5,256}")));
	}

	@Test
	void hasTheTopicsAndQueuesThatServicesLookFor() {
		assertThat(TOPOLOGY.resources("AWS::SNS::Topic").map(Resource::name)).containsExactlyInAnyOrder("purchases",
				"shipments.fifo", "renditions", "no-stock", "alerts");
		assertThat(TOPOLOGY.queues().map(Resource::name)).containsExactlyInAnyOrder("shipping", "encoding",
				"cost-control", "purchase-shipments.fifo", "purchase-renditions", "control-room-no-stock",
				"control-room-alerts");
	}

	private static Stream<String> names() {
		return TOPOLOGY.resources()
			.flatMap((resource) -> Stream.of("TopicName", "QueueName", "AlarmName").map(resource::property))
			.filter(Objects::nonNull)
			.map(Resource::sub);
	}

}
