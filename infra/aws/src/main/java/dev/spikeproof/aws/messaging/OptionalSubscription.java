package dev.spikeproof.aws.messaging;

import software.amazon.awscdk.CfnCondition;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.sns.CfnSubscription;
import software.constructs.Construct;

/**
 * A subscriber outside of AWS who is there only when a parameter names one. Delivery
 * isn't raw: a mail can't be, and an HTTPS request would lose the attributes and the
 * signature by which its receiver knows who sent it.
 */
final class OptionalSubscription extends Construct {

	private OptionalSubscription(Construct scope, String id, FanOutTopic topic, Filter filter, String protocol,
			String pattern, String description) {
		super(scope, id);
		String endpoint = CfnParameter.Builder.create(this, "Default")
			.type("String")
			.description(description + " Empty: no one.")
			.defaultValue("")
			.allowedPattern("^$|^" + pattern + "$")
			.build()
			.getValueAsString();
		CfnCondition given = CfnCondition.Builder.create(this, "Given")
			.expression(Fn.conditionNot(Fn.conditionEquals(endpoint, "")))
			.build();
		CfnSubscription.Builder subscription = CfnSubscription.Builder.create(this, "Subscription")
			.topicArn(topic.arn())
			.protocol(protocol)
			.endpoint(endpoint);
		filter.applyTo(subscription);
		subscription.build().getCfnOptions().setCondition(given);
	}

	static void email(Construct scope, String id, FanOutTopic topic, Filter filter, String description) {
		new OptionalSubscription(scope, id, topic, filter, "email", "[^@\\s]+@[^@\\s]+", description);
	}

	static void https(Construct scope, String id, FanOutTopic topic, Filter filter, String description) {
		new OptionalSubscription(scope, id, topic, filter, "https", "https://\\S+", description);
	}

}
