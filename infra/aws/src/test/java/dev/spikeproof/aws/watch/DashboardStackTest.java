package dev.spikeproof.aws.watch;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DashboardStackTest {

	private static final JsonNode BODY = NamedMetric.body(Synthesised.dashboard().only("AWS::CloudWatch::Dashboard"),
			Synthesised.DEV.region());

	@Test
	void hasTheNumbersOfThePageAndWhatCosts() {
		assertThat(widgets().map((widget) -> widget.path("properties").path("title").asString())
			.filter((title) -> !title.isEmpty())).containsExactly("Videos: arrivals and backlog", "Time to drain",
					"Workers", "Encodings by result", "Waiting", "In flight", "Age of the oldest", "Dead letters",
					"Purchases stored within", "Outbox: events pending", "Outbox: delay of publishing", "5xx",
					"Cost: tasks running", "Cost: requests to SQS at most", "Cost: logs written",
					"Cost: load balancer and storage");
	}

	@Test
	void showsEachQueueOfTheTopologyAndItsDeadLetters() {
		assertThat(NamedMetric.of(BODY)
			.filter((metric) -> metric.name().equals("ApproximateNumberOfMessagesVisible"))
			.map((metric) -> metric.dimensions().get("QueueName")))
			.containsExactlyInAnyOrderElementsOf(Synthesised.messaging()
				.resources("AWS::SQS::Queue")
				.values()
				.stream()
				.map((queue) -> ((String) Synthesised.in(queue, "QueueName", "Fn::Sub")).replace("${Stage}", "dev"))
				.toList());
	}

	/** Two that lie on each other hide one. */
	@Test
	void noTwoPanelsOverlap() {
		assertThat(widgets().map((widget) -> widget.path("x").asInt() + "," + widget.path("y").asInt()))
			.doesNotHaveDuplicates();
		assertThat(widgets()).allSatisfy((widget) -> assertThat(widget.path("x").asInt() + widget.path("width").asInt())
			.isLessThanOrEqualTo(DashboardStack.WIDTH));
	}

	@Test
	void keepsThePeriodsSoThatSumsOfAMinuteStayThose() {
		assertThat(BODY.path("periodOverride").asString()).isEqualTo("inherit");
	}

	private static Stream<JsonNode> widgets() {
		return BODY.path("widgets").valueStream();
	}

}
