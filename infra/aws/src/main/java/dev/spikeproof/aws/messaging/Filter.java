package dev.spikeproof.aws.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import software.amazon.awscdk.services.sns.CfnSubscription;

/**
 * Which messages a subscription lets through, by their attributes. Every condition must
 * hold; a message that lacks a named attribute is not let through.
 */
record Filter(Map<String, Object> policy) {

	static Filter none() {
		return new Filter(Map.of());
	}

	static Filter event(String type) {
		return new Filter(Map.of("event-type", List.of(type)));
	}

	/**
	 * The attribute must be published as a Number: SNS compares no string with a number.
	 */
	Filter withAtLeast(String attribute, int minimum) {
		Map<String, Object> policy = new HashMap<>(this.policy);
		policy.put(attribute, List.of(Map.of("numeric", List.of(">=", minimum))));
		return new Filter(policy);
	}

	void applyTo(CfnSubscription.Builder subscription) {
		if (!this.policy.isEmpty()) {
			subscription.filterPolicyScope("MessageAttributes").filterPolicy(this.policy);
		}
	}

}
