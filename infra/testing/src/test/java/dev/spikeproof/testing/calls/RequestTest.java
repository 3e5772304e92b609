package dev.spikeproof.testing.calls;

import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;

import static org.assertj.core.api.Assertions.assertThat;

class RequestTest {

	private static final String QUEUES = "http://127.0.0.1:4566/queue/eu-central-1/000000000000/";

	private static final String ARNS = "arn:aws:sqs:eu-central-1:000000000000:";

	@Test
	void namesTheQueueHoweverItIsAddressed() {
		assertThat(calls("Sqs", "ReceiveMessage",
				ReceiveMessageRequest.builder().queueUrl(QUEUES + "local-encoding").build()))
			.containsExactly("sqs:ReceiveMessage queue encoding");
		assertThat(calls("Sqs", "GetQueueUrl",
				GetQueueUrlRequest.builder().queueName("other-purchase-shipments-dlq.fifo").build()))
			.containsExactly("sqs:GetQueueUrl dlq purchase-shipments.fifo");
	}

	@Test
	void takesAQueueThatATestMadeForAny() {
		assertThat(calls("Sqs", "StartMessageMoveTask",
				StartMessageMoveTaskRequest.builder()
					.sourceArn(ARNS + "local-box-1f-dlq")
					.destinationArn(ARNS + "local-box-1f")
					.build()))
			.containsExactly("sqs:StartMessageMoveTask dlq *", "sqs:StartMessageMoveTask destination *");
	}

	@Test
	void namesTopicsAndTheFirstPartOfAKey() {
		assertThat(calls("Sns", "PublishBatch",
				PublishBatchRequest.builder()
					.topicArn("arn:aws:sns:eu-central-1:000000000000:local-purchases")
					.build()))
			.containsExactly("sns:PublishBatch topic purchases");
		assertThat(calls("Sns", "ListTopics", ListTopicsRequest.builder().build()))
			.containsExactly("sns:ListTopics any *");
		assertThat(calls("S3", "PutObject",
				PutObjectRequest.builder().bucket("local-videos").key("renditions/7/1.mp4").build()))
			.containsExactly("s3:PutObject object videos/renditions/*");
	}

	@Test
	void leavesOutWhatIsOfNoStage() {
		assertThat(calls("S3", "PutObject", PutObjectRequest.builder().bucket("nowhere").key("a").build())).isEmpty();
	}

	@Test
	void aLineIsReadAsItIsWritten() {
		assertThat(AwsCall.parse("sqs:GetQueueUrl dlq encoding")).hasToString("sqs:GetQueueUrl dlq encoding");
		assertThat(AwsCall.parse("sqs:GetQueueUrl dlq encoding").isPartOf(AwsCall.parse("sqs:GetQueueUrl dlq *")))
			.isTrue();
		assertThat(AwsCall.parse("sqs:GetQueueUrl dlq encoding").isPartOf(AwsCall.parse("sqs:GetQueueUrl queue *")))
			.isFalse();
	}

	private static List<String> calls(String service, String operation, SdkRequest request) {
		return new Request(service, operation, request).calls().stream().map(AwsCall::toString).toList();
	}

}
