package dev.spikeproof.aws.watch;

import java.util.List;
import java.util.Map;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.StackSettings;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * Tells when an account costs more than it may. It is in us-east-1, as charges are known
 * nowhere else and an alarm reaches a topic of its own region only.
 */
public final class BillingStack extends Stack {

	/** Where AWS keeps what it tells of the whole account: charges. */
	private static final String HOME_OF_BILLING = "us-east-1";

	/** Percent of the budget: what is spent, and what the month will come to. */
	private static final Map<String, Integer> TOLD_AT = Map.of("ACTUAL", 80, "FORECASTED", 100);

	/**
	 * Makes budget and alarm.
	 * @param monthly dollars that the account may cost in a month
	 */
	public BillingStack(Construct scope, Environment environment, int monthly) {
		super(scope, environment.name("billing"), StackSettings.in(HOME_OF_BILLING, environment,
				"Tells when the account costs more than " + monthly + " dollars in a month."));
		Topic topic = topic(environment);
		new Alerts(this, environment, topic)
			.when("charges", "charges", "The account has cost more than " + monthly + " dollars this month.")
			// Charges come every six hours; between them there are none.
			.above(monthly, 1, new Metrics(environment).of(AwsMetric.CHARGES, "Maximum", "USD")
				.with(Panel.every(Duration.hours(6))), TreatMissingData.IGNORE);
		CfnBudget.Builder.create(this, "Budget")
			.budget(CfnBudget.BudgetDataProperty.builder()
				.budgetName(environment.name("monthly"))
				.budgetType("COST")
				.timeUnit("MONTHLY")
				.budgetLimit(CfnBudget.SpendProperty.builder().amount(monthly).unit("USD").build())
				.build())
			.notificationsWithSubscribers(
					TOLD_AT.keySet().stream().sorted().map((type) -> notify(type, topic)).toList())
			.build();
	}

	private static Object notify(String type, Topic topic) {
		return CfnBudget.NotificationWithSubscribersProperty.builder()
			.notification(CfnBudget.NotificationProperty.builder()
				.notificationType(type)
				.comparisonOperator("GREATER_THAN")
				.threshold(TOLD_AT.get(type))
				.thresholdType("PERCENTAGE")
				.build())
			.subscribers(List.of(CfnBudget.SubscriberProperty.builder()
				.subscriptionType("SNS")
				.address(topic.getTopicArn())
				.build()))
			.build();
	}

	private Topic topic(Environment environment) {
		CfnParameter email = CfnParameter.Builder.create(this, "BillingEmail")
			.type("String")
			.description("Who gets a mail when it costs more.")
			.allowedPattern("[^@\\s]+@[^@\\s]+")
			.build();
		Topic topic = Topic.Builder.create(this, "Topic")
			.topicName(environment.name("billing"))
			.enforceSsl(true)
			.build();
		topic.addSubscription(new EmailSubscription(email.getValueAsString()));
		for (String service : List.of("budgets", "cloudwatch")) {
			topic.addToResourcePolicy(PolicyStatement.Builder.create()
				.sid(service)
				.principals(List.of(new ServicePrincipal(service + ".amazonaws.com")))
				.actions(List.of("sns:Publish"))
				.resources(List.of(topic.getTopicArn()))
				.conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", environment.account())))
				.build());
		}
		return topic;
	}

}
