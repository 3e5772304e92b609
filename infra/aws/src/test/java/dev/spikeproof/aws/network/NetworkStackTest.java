package dev.spikeproof.aws.network;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.spikeproof.aws.Declared;
import dev.spikeproof.aws.Egress;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkStackTest {

	private static final String NETWORK = "network";

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void noSubnetGivesOutPublicAddressesByItself(String stage) {
		assertThat(Synthesised.stage(stage).all(NETWORK, "AWS::EC2::Subnet")).hasSize(6)
			.allSatisfy((subnet) -> assertThat(subnet.property("MapPublicIpOnLaunch")).isEqualTo(false));
	}

	@ParameterizedTest
	@EnumSource(Egress.class)
	void databasesHaveNoWayOutAndTasksTheOneThatIsSet(Egress egress) {
		Synthesised dev = Synthesised.of(Synthesised.environment("dev").with(egress));
		Stream<String> targets = dev.all(NETWORK, "AWS::EC2::Route")
			.stream()
			.filter((route) -> !route.id().contains("public"))
			.peek((route) -> assertThat(route.id()).contains("tasks"))
			.map((route) -> (route.property("NatGatewayId") != null) ? "gateway"
					: (route.property("InstanceId") != null) ? "instance" : "internet");
		assertThat(targets).containsExactlyElementsOf(switch (egress) {
			case NAT_GATEWAY -> List.of("gateway", "gateway");
			case NAT_INSTANCE -> List.of("instance", "instance");
			case INTERFACE_ENDPOINTS -> List.of();
		});
	}

	@ParameterizedTest
	@EnumSource(Egress.class)
	void s3IsReachedWithoutTheWayOut(Egress egress) {
		assertThat(Synthesised.of(Synthesised.environment("dev").with(egress)).all(NETWORK, "AWS::EC2::VPCEndpoint"))
			.filteredOn((endpoint) -> "Gateway".equals(endpoint.property("VpcEndpointType")))
			.singleElement()
			.satisfies((endpoint) -> assertThat(String.valueOf(endpoint.property("ServiceName"))).contains(".s3"));
	}

	@Test
	void endpointsAreThoseOfWhatTasksCall() {
		Synthesised dev = Synthesised.of(Synthesised.environment("dev").with(Egress.INTERFACE_ENDPOINTS));
		assertThat(dev.all(NETWORK, "AWS::EC2::VPCEndpoint")
			.stream()
			.filter((endpoint) -> "Interface".equals(endpoint.property("VpcEndpointType")))
			.map((endpoint) -> String.valueOf(endpoint.property("ServiceName")).replaceAll("^.*eu-central-1\\.", "")))
			.containsExactlyInAnyOrder("ecr.api", "ecr.dkr", "logs", "secretsmanager", "sqs", "sns", "monitoring",
					"xray", "cognito-idp");
		assertThat(dev.all(NETWORK, "AWS::EC2::NatGateway")).isEmpty();
	}

	@Test
	void theNatInstanceIsEncryptedAndHasNoDoorForPeople() {
		Synthesised dev = Synthesised.stage("dev");
		Declared instance = dev.only(NETWORK, "AWS::EC2::Instance");
		assertThat(instance.property("BlockDeviceMappings", 0, "Ebs", "Encrypted")).isEqualTo(true);
		assertThat(instance.property("SourceDestCheck")).isEqualTo(false);
		assertThat(instance.property("KeyName")).isNull();
		assertThat(instance.property("IamInstanceProfile")).isNotNull();
		assertThat(ports(dev)).doesNotContain(22);
	}

	@ParameterizedTest
	@MethodSource("stages")
	void nobodyButOperatorsComesFromEverywhere(String stage) {
		assertThat(Synthesised.stage(stage)
			.all(NETWORK, "AWS::EC2::SecurityGroup")
			.stream()
			.filter((group) -> String.valueOf(group.property("SecurityGroupIngress")).contains("0.0.0.0/0"))
			.map((group) -> group.property("GroupDescription")))
			.containsExactly("The load balancer of the control room");
	}

	@ParameterizedTest
	@MethodSource("stages")
	void aDatabaseIsReachedByItsServiceAlone(String stage) {
		Synthesised network = Synthesised.stage(stage);
		for (String service : List.of("Purchase", "Shipping")) {
			assertThat(network.all(NETWORK, "AWS::EC2::SecurityGroupIngress")
				.stream()
				.filter((rule) -> String.valueOf(rule.property("GroupId")).contains("Doors" + service + "Database"))
				.map((rule) -> String.valueOf(rule.property("SourceSecurityGroupId"))
					.replaceAll("^.*Doors([A-Z][a-z]+)[0-9A-F]{8}.*$", "$1")))
				.containsExactly(service);
		}
	}

	/** EC2 refuses an apostrophe, and only when it is deployed. */
	@ParameterizedTest
	@MethodSource("stages")
	void descriptionsHaveOnlyCharactersThatEc2Takes(String stage) {
		assertThat(Stream.of("Ingress", "Egress")
			.flatMap((way) -> Synthesised.stage(stage).all(NETWORK, "AWS::EC2::SecurityGroup" + way).stream())
			.map((rule) -> String.valueOf(rule.property("Description")))).isNotEmpty()
			.allMatch((description) -> description.matches("[a-zA-Z0-9. _:/()#,@\\[\\]+=&;{}!$*-]{1,255}"));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void noSecurityGroupLetsEverythingOut(String stage) {
		assertThat(Synthesised.stage(stage).all(NETWORK, "AWS::EC2::SecurityGroup"))
			.allSatisfy((group) -> assertThat(String.valueOf(group.property("SecurityGroupEgress")))
				.doesNotContain("IpProtocol=-1"));
	}

	@ParameterizedTest
	@MethodSource("stages")
	void whoTriesToReachWhomIsWrittenDown(String stage) {
		assertThat(Synthesised.stage(stage).only(NETWORK, "AWS::EC2::FlowLog").property("TrafficType"))
			.isEqualTo(stage.equals("prod") ? "ALL" : "REJECT");
	}

	private static Stream<Object> ports(Synthesised stage) {
		return Stream
			.concat(stage.all(NETWORK, "AWS::EC2::SecurityGroupIngress").stream(),
					stage.all(NETWORK, "AWS::EC2::SecurityGroup")
						.stream()
						.filter((group) -> group.property("SecurityGroupIngress") != null)
						.flatMap((group) -> group.each("SecurityGroupIngress").stream()))
			.map((rule) -> Objects.requireNonNull(rule.property("FromPort")));
	}

}
