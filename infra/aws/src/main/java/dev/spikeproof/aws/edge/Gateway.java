package dev.spikeproof.aws.edge;

import java.util.List;
import java.util.stream.Collectors;

import dev.spikeproof.aws.Admission;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.LogGroups;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.ApiKeySourceType;
import software.amazon.awscdk.services.apigateway.DomainNameOptions;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.SecurityPolicy;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.constructs.Construct;

/**
 * The gateway, known by its own name only and from TLS 1.2 on. It writes down who came
 * and what became of it, and no token, no key and no body.
 */
final class Gateway {

	/** All are names, numbers and dates of AWS, so that each line is JSON. */
	private static final List<String> LOGGED = List.of("requestId", "requestTime", "httpMethod", "resourcePath", "path",
			"status", "responseLength", "responseLatency", "integrationLatency", "integrationStatus",
			"error.responseType", "wafResponseCode", "identity.sourceIp", "identity.apiKeyId",
			"authorizer.claims.client_id", "authorizer.claims.sub", "tlsVersion");

	private Gateway() {
	}

	static RestApi of(Construct scope, Environment environment) {
		RestApi api = RestApi.Builder.create(scope, "Gateway")
			.restApiName(environment.name("shop"))
			.description("The shop, for shoppers and for partners' systems")
			.endpointTypes(List.of(EndpointType.REGIONAL))
			.disableExecuteApiEndpoint(true)
			.domainName(DomainNameOptions.builder()
				.domainName(environment.host("shop"))
				.certificate(Certificate.fromCertificateArn(scope, "Certificate", environment.certificate()))
				.endpointType(EndpointType.REGIONAL)
				.securityPolicy(SecurityPolicy.TLS_1_2)
				.build())
			.apiKeySourceType(ApiKeySourceType.HEADER)
			.cloudWatchRole(false)
			.deployOptions(stage(scope, environment))
			.build();
		// CDK's output of an address that is disabled.
		api.getNode().tryRemoveChild("Endpoint");
		return api;
	}

	private static StageOptions stage(Construct scope, Environment environment) {
		Admission.Rate rate = environment.admission().all();
		return StageOptions.builder()
			.stageName(environment.stage())
			.throttlingRateLimit(rate.perSecond())
			.throttlingBurstLimit(rate.burst())
			.accessLogDestination(new LogGroupLogDestination(
					LogGroups.of(scope, environment, "/" + environment.stage() + "/gateway")))
			.accessLogFormat(AccessLogFormat.custom(format()))
			.loggingLevel(MethodLoggingLevel.OFF)
			.dataTraceEnabled(false)
			.build();
	}

	private static String format() {
		return LOGGED.stream()
			.map((name) -> "\"%s\":\"$context.%s\"".formatted(name, name))
			.collect(Collectors.joining(",", "{", "}"));
	}

}
