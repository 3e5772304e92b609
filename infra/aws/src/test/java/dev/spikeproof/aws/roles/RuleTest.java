package dev.spikeproof.aws.roles;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** That the tests' evaluation is IAM's. */
class RuleTest {

	@Test
	void nothingIsAllowedThatNobodyAllows() {
		assertThat(new Policy(List.of()).allows(new Ask("s3:GetObject", "a"))).isFalse();
		assertThat(policy("Allow", "s3:PutObject", "a").allows(new Ask("s3:GetObject", "a"))).isFalse();
	}

	@Test
	void whatIsDeniedNobodyAllows() {
		Policy both = new Policy(List.of(rule("Allow", "s3:GetObject", "*"), rule("Deny", "s3:*", "a")));
		assertThat(both.allows(new Ask("s3:GetObject", "b"))).isTrue();
		assertThat(both.allows(new Ask("s3:GetObject", "a"))).isFalse();
	}

	@Test
	void actionsMindNoCaseAndResourcesDo() {
		assertThat(policy("Allow", "SQS:receivemessage", "a").allows(new Ask("sqs:ReceiveMessage", "a"))).isTrue();
		assertThat(policy("Allow", "sqs:ReceiveMessage", "A").allows(new Ask("sqs:ReceiveMessage", "a"))).isFalse();
	}

	@Test
	void aStarIsAnyTextAndAQuestionMarkACharacter() {
		Policy policy = policy("Allow", "s3:GetObject", "b/x-??/*");
		assertThat(policy.allows(new Ask("s3:GetObject", "b/x-12/y/z"))).isTrue();
		assertThat(policy.allows(new Ask("s3:GetObject", "b/x-1/y"))).isFalse();
		assertThat(policy("Allow", "s3:GetObject", "a.c").allows(new Ask("s3:GetObject", "abc"))).isFalse();
	}

	@Test
	void aConditionOnAKeyThatIsMissingDoesNotHold() {
		Policy policy = conditional("StringEquals");
		assertThat(policy.allows(new Ask("a:B", "*").with("key", "value"))).isTrue();
		assertThat(policy.allows(new Ask("a:B", "*").with("key", "other"))).isFalse();
		assertThat(policy.allows(new Ask("a:B", "*"))).isFalse();
	}

	@Test
	void anOperatorThatItDoesNotKnowIsNotGuessed() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> conditional("NumericLessThan").allows(new Ask("a:B", "*").with("key", "value")));
	}

	private static Policy conditional(String operator) {
		return new Policy(List.of(new Rule(Map.of("Effect", "Allow", "Action", "a:B", "Resource", "*", "Condition",
				Map.of(operator, Map.of("key", "value"))))));
	}

	private static Policy policy(String effect, String action, String resource) {
		return new Policy(List.of(rule(effect, action, resource)));
	}

	private static Rule rule(String effect, String action, String resource) {
		return new Rule(Map.of("Effect", effect, "Action", action, "Resource", resource));
	}

}
