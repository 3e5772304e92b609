package dev.spikeproof.aws.edge;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class OperatorsStackTest {

	private static final String OPERATORS = "operators";

	private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";

	private static final String RULE = "AWS::ElasticLoadBalancingV2::ListenerRule";

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void nobodyIsPassedOnWhoHasNotSignedIn(String stage) {
		Synthesised desk = Synthesised.stage(stage);
		assertThat(desk.all(OPERATORS, RULE)).hasSize(2).allSatisfy((rule) -> {
			assertThat(rule.each("Actions")).extracting((action) -> action.property("Type"))
				.containsExactly("authenticate-cognito", "forward");
			assertThat(String.valueOf(rule.property("Conditions"))).contains("desk.spikeproof.example.com");
		});
		assertThat(desk.all(OPERATORS, LISTENER)).allSatisfy((listener) -> assertThat(listener.each("DefaultActions"))
			.extracting((action) -> action.property("Type"))
			.containsAnyOf("fixed-response", "redirect")
			.hasSize(1));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void aPageIsSentToSignInAndACallIsToldThatItMust(String stage) {
		Synthesised desk = Synthesised.stage(stage);
		assertThat(otherwise(desk.one(OPERATORS, RULE, "Priority", 10))).isEqualTo("deny");
		assertThat(String.valueOf(desk.one(OPERATORS, RULE, "Priority", 10).property("Conditions"))).contains("/api/*");
		assertThat(otherwise(desk.one(OPERATORS, RULE, "Priority", 20))).isEqualTo("authenticate");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void itIsServedByTlsOnlyAndWrittenDown(String stage) {
		Synthesised desk = Synthesised.stage(stage);
		assertThat(desk.one(OPERATORS, LISTENER, "Port", 443).property("SslPolicy"))
			.isEqualTo("ELBSecurityPolicy-TLS13-1-2-Res-2021-06");
		assertThat(desk.one(OPERATORS, LISTENER, "Port", 80).property("DefaultActions", 0, "RedirectConfig"))
			.isEqualTo(Map.of("Port", "443", "Protocol", "HTTPS", "StatusCode", "HTTP_301"));
		assertThat(String.valueOf(
				desk.only(OPERATORS, "AWS::ElasticLoadBalancingV2::LoadBalancer").property("LoadBalancerAttributes")))
			.contains("access_logs.s3.enabled, Value=true");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void theControlRoomKnowsTheNameAndTheIssuer(String stage) {
		Declared task = Synthesised.stage(stage)
			.one("compute", "AWS::ECS::TaskDefinition", "Family", stage + "-control-room");
		List<Declared> containers = task.each("ContainerDefinitions");
		assertThat(String.valueOf(containers.getFirst().property("Environment")))
			.contains("Name=CONTROLROOM_ALLOWEDHOSTS, Value=desk.spikeproof.example.com")
			.contains("Name=SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI",
					"Name=SPIKEPROOF_WEB_CLIENT_TOKENURI");
		assertThat(String.valueOf(containers.getFirst().property("Secrets"))).contains("Name=SPIKEPROOF_WEB_CLIENT_ID",
				"Name=SPIKEPROOF_WEB_CLIENT_SECRET");
		assertThat(String.valueOf(Synthesised.stage(stage)
			.one("compute", "AWS::ECS::Service", "ServiceName", stage + "-control-room")
			.property("LoadBalancers"))).contains("operators:ExportsOutputRefControlRoom");
	}

	private static Object otherwise(Declared rule) {
		return String.valueOf(rule.property("Actions", 0, "AuthenticateCognitoConfig", "OnUnauthenticatedRequest"));
	}

}
