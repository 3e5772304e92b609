package dev.spikeproof.aws.edge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.spikeproof.aws.Admission;
import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class EdgeStackTest {

	private static final String EDGE = "edge";

	private static final String STAGE = "AWS::ApiGateway::Stage";

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void everyRouteNeedsWhatTheTableSaysAndThereAreNoOthers(String stage) {
		assertThat(new Routing(Synthesised.stage(stage)).table()).isEqualTo("""
				GET  /partners/{proxy+}      key [partners/orders]
				GET  /products               nothing
				GET  /purchases/{id}         [shop/buy]
				GET  /purchases/{id}/events  [shop/buy]
				POST /partners/{proxy+}      key [partners/orders]
				POST /purchases              [shop/buy]
				POST /uploads                [shop/buy]""");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void everyRouteLeadsToItsOwnPathThroughTheNetwork(String stage) {
		Routing routing = new Routing(Synthesised.stage(stage));
		assertThat(routing.methods()).allSatisfy((method) -> {
			assertThat(method.property("Integration", "Uri")).isEqualTo(
					"https://" + routing.stage().environment().host("shop") + routing.path(method).replace("+", ""));
			assertThat(method.property("Integration", "Type")).isEqualTo("HTTP_PROXY");
			assertThat(method.property("Integration", "IntegrationHttpMethod"))
				.isEqualTo(method.property("HttpMethod"));
			assertThat(method.property("Integration", "ConnectionType")).isEqualTo("VPC_LINK");
			assertThat(String.valueOf(method.property("Integration", "IntegrationTarget")))
				.contains("entrance:ExportsOutputRefLoadBalancer");
		});
	}

	@ParameterizedTest
	@MethodSource("stages")
	void answersAreStreamedForLongerThanACustomerMayAskToWait(String stage) {
		assertThat(new Routing(Synthesised.stage(stage)).methods()).allSatisfy((method) -> {
			assertThat(method.property("Integration", "ResponseTransferMode")).isEqualTo("STREAM");
			assertThat((Integer) method.property("Integration", "TimeoutInMillis")).isEqualTo(900_000);
		});
	}

	@ParameterizedTest
	@MethodSource("stages")
	void nobodyElseReachesTheLoadBalancer(String stage) {
		Synthesised all = Synthesised.stage(stage);
		assertThat(all.only("entrance", "AWS::ElasticLoadBalancingV2::LoadBalancer").property("Scheme"))
			.isEqualTo("internal");
		assertThat(all.all("network", "AWS::EC2::SecurityGroupIngress"))
			.filteredOn((rule) -> String.valueOf(rule.property("GroupId")).contains("DoorsLoadBalancer"))
			.singleElement()
			.satisfies((rule) -> assertThat(String.valueOf(rule.property("SourceSecurityGroupId")))
				.contains("DoorsGateway"));
		assertThat(String.valueOf(all.only(EDGE, "AWS::ApiGatewayV2::VpcLink").property("SecurityGroupIds")))
			.contains("DoorsGateway");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void theGatewayIsKnownByOneNameAndFromTls12On(String stage) {
		Synthesised edge = Synthesised.stage(stage);
		assertThat(edge.only(EDGE, "AWS::ApiGateway::RestApi").property("DisableExecuteApiEndpoint")).isEqualTo(true);
		Declared name = edge.only(EDGE, "AWS::ApiGateway::DomainName");
		assertThat(name.property("DomainName")).isEqualTo("shop.spikeproof.example.com");
		assertThat(name.property("SecurityPolicy")).isEqualTo("TLS_1_2");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void allTogetherAndEachPartnerHaveALimit(String stage) {
		Synthesised edge = Synthesised.stage(stage);
		Admission admission = edge.environment().admission();
		assertThat(edge.only(EDGE, STAGE).each("MethodSettings")).singleElement()
			.satisfies((all) -> assertThat(all.property("HttpMethod")).isEqualTo("*"))
			.satisfies((all) -> assertThat(all.property("ResourcePath")).isEqualTo("/*"))
			.satisfies((all) -> assertThat(all.property("ThrottlingRateLimit")).isEqualTo(admission.all().perSecond()))
			.satisfies((all) -> assertThat(all.property("ThrottlingBurstLimit")).isEqualTo(admission.all().burst()));
		Declared plan = edge.only(EDGE, "AWS::ApiGateway::UsagePlan");
		assertThat(plan.property("Throttle")).isEqualTo(
				Map.of("RateLimit", admission.perPartner().perSecond(), "BurstLimit", admission.perPartner().burst()));
		assertThat(plan.property("Quota")).isEqualTo(Map.of("Limit", admission.perMonth(), "Period", "MONTH"));
		assertThat(edge.all(EDGE, "AWS::ApiGateway::UsagePlanKey")).hasSameSizeAs(admission.partners());
	}

	@ParameterizedTest
	@MethodSource("stages")
	void whatIsWrittenDownIsJsonAndTellsNoSecret(String stage) {
		Declared declared = Synthesised.stage(stage).only(EDGE, STAGE);
		String format = (String) Objects.requireNonNull(declared.property("AccessLogSetting", "Format"));
		Map<String, Object> line = new Yaml().load(format);
		assertThat(line).containsKeys("requestId", "status", "identity.sourceIp");
		assertThat(format).contains("$context.requestId", "$context.status", "$context.identity.apiKeyId")
			.doesNotContain("$context.identity.apiKey\"", "Authorization", "$input", "header");
		assertThat(declared.each("MethodSettings")).allSatisfy((settings) -> {
			assertThat(settings.property("DataTraceEnabled")).isEqualTo(false);
			assertThat(settings.property("LoggingLevel")).isEqualTo("OFF");
		});
	}

	@ParameterizedTest
	@MethodSource("stages")
	void whatTheGatewayRefusesItSaysAsTheServicesDo(String stage) {
		List<Declared> answers = Synthesised.stage(stage).all(EDGE, "AWS::ApiGateway::GatewayResponse");
		assertThat(answers).extracting((answer) -> answer.property("ResponseType"))
			.contains("DEFAULT_4XX", "DEFAULT_5XX", "UNAUTHORIZED", "THROTTLED", "WAF_FILTERED");
		assertThat(answers).allSatisfy((answer) -> {
			assertThat(answer.property("ResponseParameters", "gatewayresponse.header.Content-Type"))
				.isEqualTo("'application/problem+json'");
			String body = (String) Objects.requireNonNull(answer.property("ResponseTemplates", "application/json"));
			Map<String, Object> problem = new Yaml()
				.load(body.replace("$context.error.messageString", "\"what went wrong\""));
			assertThat(String.valueOf(problem.get("detail"))).isNotEmpty();
			assertThat(String.valueOf(problem.getOrDefault("status", "null")))
				.isEqualTo(String.valueOf(answer.property("StatusCode")));
		});
	}

}
