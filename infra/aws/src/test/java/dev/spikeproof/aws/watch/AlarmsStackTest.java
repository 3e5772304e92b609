package dev.spikeproof.aws.watch;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlarmsStackTest {

	private static final Synthesised STACK = Synthesised.alarms();

	/** A change here is a decision: what silence means. */
	@Test
	void silenceIsBadOnlyWhereSomeoneHasToSpeakAllTheTime() {
		assertThat(STACK.alarmProperties().map((alarm) -> alarm.get("AlarmName") + " " + alarm.get("TreatMissingData")))
			.containsExactlyInAnyOrder("dev-encoding-time-to-drain breaching", "dev-load-balancer-5xx notBreaching",
					"dev-acceptance-p99 notBreaching", "dev-purchase-service-5xx notBreaching",
					"dev-shipping-service-5xx notBreaching", "dev-video-encoder-5xx notBreaching",
					"dev-purchase-service-outbox breaching", "dev-shipping-service-outbox breaching",
					"dev-task-failures notBreaching");
	}

	@Test
	void eachTellsTheTopicOfTheMessagingStack() {
		assertThat(STACK.alarmProperties())
			.allSatisfy((alarm) -> assertThat(Synthesised.in(alarm, "AlarmActions").toString())
				.contains(":sns:eu-central-1:111111111111:dev-alerts"));
	}

	@Test
	void eachWaitsForMoreThanOnePointUnlessOneIsTooMany() {
		assertThat(STACK.alarmProperties().filter((alarm) -> Integer.valueOf(1).equals(alarm.get("EvaluationPeriods"))))
			.extracting((alarm) -> String.valueOf(alarm.get("AlarmName")))
			.containsExactlyInAnyOrder("dev-task-failures", "dev-purchase-service-5xx", "dev-shipping-service-5xx",
					"dev-video-encoder-5xx");
	}

	@Test
	void theEncodersHaveTheTimeThatTheScalingPolicyCallsAcceptable() {
		assertThat(alarm("dev-encoding-time-to-drain").get("Threshold")).isEqualTo(30);
	}

	/** With nobody behind it, a load balancer counts no request. */
	@Test
	void aLoadBalancerWithNobodyBehindItFailsEntirely() {
		assertThat(Synthesised.list(alarm("dev-load-balancer-5xx"), "Metrics").toString())
			.contains("100 * (FILL(noAnswer, 0) + FILL(badAnswer, 0)) / (FILL(noAnswer, 0) + FILL(requests, 0))");
	}

	@Test
	void theLogOfFailedTasksIsWrittenByEventBridgeAlone() {
		Map<?, ?> policy = STACK.only("AWS::Logs::ResourcePolicy");
		assertThat(Synthesised.in(policy, "PolicyDocument").toString())
			.contains("events.amazonaws.com", "logs:PutLogEvents")
			.contains("/aws/events/dev-failed-tasks:*")
			.doesNotContain("\"Resource\":\"*\"");
		assertThat(Synthesised.list(STACK.only("AWS::Events::Rule"), "Targets")).hasSize(1);
	}

	private static Map<?, ?> alarm(String name) {
		List<? extends Map<?, ?>> found = STACK.alarmProperties()
			.filter((alarm) -> name.equals(alarm.get("AlarmName")))
			.toList();
		assertThat(found).hasSize(1);
		return found.getFirst();
	}

}
