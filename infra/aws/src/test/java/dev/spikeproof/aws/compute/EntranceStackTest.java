package dev.spikeproof.aws.compute;

import java.util.stream.Stream;

import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntranceStackTest {

	private static final String ENTRANCE = "entrance";

	private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void customersAreServedByTlsOnly(String stage) {
		Synthesised entrance = Synthesised.stage(stage);
		Declared https = entrance.one(ENTRANCE, LISTENER, "Port", 443);
		assertThat(https.property("SslPolicy")).isEqualTo("ELBSecurityPolicy-TLS13-1-2-Res-2021-06");
		assertThat(https.property("Certificates", 0, "CertificateArn"))
			.isEqualTo(Synthesised.environment(stage).certificate());
		assertThat(entrance.all(ENTRANCE, LISTENER)).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("stages")
	void eachVisitIsWrittenDownWhereTheLoadBalancerMayWrite(String stage) {
		Synthesised entrance = Synthesised.stage(stage);
		assertThat(String.valueOf(entrance.only(ENTRANCE, "AWS::ElasticLoadBalancingV2::LoadBalancer")
			.property("LoadBalancerAttributes")))
			.contains("access_logs.s3.enabled, Value=true", "drop_invalid_header_fields.enabled, Value=true")
			.contains("deletion_protection.enabled, Value=" + stage.equals("prod"));
		assertThat(String.valueOf(entrance.only(ENTRANCE, "AWS::S3::BucketPolicy").property("PolicyDocument")))
			.contains("aws:SecureTransport=false");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void aTaskGetsRequestsOnceItIsReady(String stage) {
		assertThat(Synthesised.stage(stage)
			.only(ENTRANCE, "AWS::ElasticLoadBalancingV2::TargetGroup")
			.property("HealthCheckPath")).isEqualTo("/actuator/health/readiness");
	}

}
