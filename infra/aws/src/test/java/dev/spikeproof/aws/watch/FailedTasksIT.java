package dev.spikeproof.aws.watch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.spikeproof.testing.TestEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Which tasks' ends count as failures, asked of EventBridge's own matching. */
class FailedTasksIT {

	private static final String PATTERN = JsonMapper.shared()
		.writeValueAsString(joined(Synthesised.in(Synthesised.alarms().only("AWS::Events::Rule"), "EventPattern")));

	@ParameterizedTest
	@ValueSource(strings = {
			"""
					"lastStatus": "STOPPED", "stopCode": "EssentialContainerExited", "containers": [{"exitCode": 1}, {"exitCode": 0}]""",
			"""
					"lastStatus": "STOPPED", "stopCode": "ServiceSchedulerInitiated", "containers": [{"exitCode": 137}]""",
			"""
					"lastStatus": "STOPPED", "stopCode": "TaskFailedToStart", "containers": [{"name": "never ran"}]""",
			"""
					"lastStatus": "STOPPED", "stoppedReason": "Task failed ELB health checks in (target-group x)", "containers": [{"exitCode": 143}]""",
			"""
					"eventType": "ERROR", "eventName": "SERVICE_TASK_PLACEMENT_FAILURE\"""" })
	void whatEndsByItselfOrNeverStartsIsAFailure(String detail) throws Exception {
		assertThat(matches("dev", detail)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"""
					"lastStatus": "STOPPED", "stopCode": "ServiceSchedulerInitiated", "stoppedReason": "Scaling activity initiated by (deployment x)", "containers": [{"exitCode": 143}, {"exitCode": 0}]""",
			"""
					"lastStatus": "STOPPED", "stopCode": "SpotInterruption", "containers": [{"exitCode": 143}]""", """
					"lastStatus": "RUNNING", "containers": [{"lastStatus": "RUNNING"}]""", """
					"eventType": "INFO", "eventName": "SERVICE_STEADY_STATE\"""" })
	void whatIsAskedToEndIsNone(String detail) throws Exception {
		assertThat(matches("dev", detail)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "prod", "dev-2" })
	void otherStagesHaveTheirOwn(String cluster) throws Exception {
		assertThat(matches(cluster, "\"lastStatus\": \"STOPPED\", \"containers\": [{\"exitCode\": 1}]")).isFalse();
	}

	private static boolean matches(String cluster, String detail) throws Exception {
		String type = detail.contains("eventType") ? "ECS Service Action" : "ECS Task State Change";
		String event = """
				{"id": "1", "source": "aws.ecs", "account": "111111111111", "time": "2026-11-26T06:00:00Z", "region": "eu-central-1",
				 "resources": [], "detail-type": "%s",
				 "detail": {"clusterArn": "arn:aws:ecs:eu-central-1:111111111111:cluster/%s", %s}}"""
			.formatted(type, cluster, detail);
		HttpRequest request = HttpRequest.newBuilder(URI.create(TestEnvironment.get().awsEndpoint() + "/"))
			.header("Content-Type", "application/x-amz-json-1.1")
			.header("X-Amz-Target", "AWSEvents.TestEventPattern")
			.header("Authorization",
					"AWS4-HMAC-SHA256 Credential=test/20261126/eu-central-1/events/aws4_request, SignedHeaders=host, Signature=0")
			.POST(HttpRequest.BodyPublishers
				.ofString(JsonMapper.shared().writeValueAsString(Map.of("EventPattern", PATTERN, "Event", event))))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			return JsonMapper.shared().readTree(answer.body()).path("Result").asBoolean();
		}
	}

	/** With what CDK leaves to CloudFormation: the partition. */
	private static Object joined(Object value) {
		return switch (value) {
			case Map<?, ?> map when map.containsKey("Fn::Join") ->
				((List<?>) Synthesised.list(map, "Fn::Join").get(1)).stream()
					.map((part) -> (part instanceof String text) ? text : "aws")
					.collect(Collectors.joining());
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> joined(entry.getValue())));
			case List<?> list -> list.stream().map(FailedTasksIT::joined).toList();
			default -> value;
		};
	}

}
