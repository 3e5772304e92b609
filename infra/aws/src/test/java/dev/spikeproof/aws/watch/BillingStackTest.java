package dev.spikeproof.aws.watch;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;

import static org.assertj.core.api.Assertions.assertThat;

class BillingStackTest {

	private static final Synthesised STACK = Synthesised.billing();

	@Test
	void isWhereChargesAreKnown() {
		dev.spikeproof.aws.Tool.NODE.require("to synthesise stacks");
		assertThat(new BillingStack(new App(), Synthesised.DEV, 100).getRegion()).isEqualTo("us-east-1");
	}

	@Test
	void ringsAtTheAmountThatIsSetAndTellsBeforeItIsSpent() {
		assertThat(STACK.only("AWS::CloudWatch::Alarm").get("Threshold")).isEqualTo(100);
		Map<?, ?> budget = STACK.only("AWS::Budgets::Budget");
		assertThat(Synthesised.in(budget, "Budget", "BudgetLimit")).isEqualTo(Map.of("Amount", 100, "Unit", "USD"));
		assertThat(Synthesised.list(budget, "NotificationsWithSubscribers").stream().map((it) -> {
			Map<?, ?> notification = (Map<?, ?>) it;
			return Synthesised.in(notification, "Notification", "NotificationType") + " "
					+ Synthesised.in(notification, "Notification", "Threshold");
		})).isEqualTo(List.of("ACTUAL 80", "FORECASTED 100"));
	}

	@Test
	void budgetsAndAlarmsOfThisAccountAloneMayTell() {
		assertThat(Synthesised.list(STACK.only("AWS::SNS::TopicPolicy"), "PolicyDocument", "Statement")
			.stream()
			.map((it) -> (Map<?, ?>) it)
			.filter((statement) -> "Allow".equals(statement.get("Effect")))).hasSize(2).allSatisfy((statement) -> {
				assertThat(statement.get("Action")).isEqualTo("sns:Publish");
				assertThat(Synthesised.in(statement, "Condition", "StringEquals", "aws:SourceAccount"))
					.isEqualTo("111111111111");
			});
	}

}
