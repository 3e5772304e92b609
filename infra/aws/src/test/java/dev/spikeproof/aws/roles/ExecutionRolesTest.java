package dev.spikeproof.aws.roles;

import java.util.stream.Stream;

import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** With what ECS starts a task: the image, the logs and the secrets of that one. */
class ExecutionRolesTest {

	private static Template template;

	@BeforeAll
	static void synthesise() {
		Tool.NODE.require("to see what the roles that start tasks allow");
		template = Template.of(Place.roles());
	}

	@ParameterizedTest
	@EnumSource
	void startsItsProgram(Program program) {
		assertThat(starting(program)).allMatch(role(program)::allows);
	}

	@ParameterizedTest
	@EnumSource
	void startsNoOther(Program program) {
		assertThat(Stream.of(Program.values()).filter((other) -> other != program)).allSatisfy((other) -> {
			assertThat(starting(other).skip(1)).noneMatch(role(program)::allows);
		});
	}

	@Test
	void whoTracesHasACollectorBesideHim() {
		Ask pull = new Ask("ecr:BatchGetImage", Place.arn("ecr", "repository/dev-otel-collector"));
		assertThat(role(Program.VIDEO_ENCODER).allows(pull)).isTrue();
		assertThat(role(Program.CONTROL_ROOM).allows(pull)).isFalse();
	}

	@Test
	void onlyWhoHasADatabaseGetsItsPassword() {
		Ask purchase = new Ask("secretsmanager:GetSecretValue", Place.passwordOf("purchase"));
		Ask shipping = new Ask("secretsmanager:GetSecretValue", Place.passwordOf("shipping"));
		assertThat(role(Program.PURCHASE_SERVICE).allows(purchase)).isTrue();
		assertThat(role(Program.SHIPPING_SERVICE).allows(shipping)).isTrue();
		assertThat(role(Program.SHIPPING_SERVICE).allows(purchase)).isFalse();
		assertThat(role(Program.VIDEO_ENCODER).allows(purchase)).isFalse();
		assertThat(role(Program.CONTROL_ROOM).allows(shipping)).isFalse();
	}

	@Test
	void onlyWhoCallsOthersGetsWhatHeSignsInBy() {
		Ask purchase = new Ask("secretsmanager:GetSecretValue",
				Place.arn("secretsmanager", "secret:dev/purchase-service-client-AbCdEf"));
		Ask desk = new Ask("secretsmanager:GetSecretValue",
				Place.arn("secretsmanager", "secret:dev/control-room-client-AbCdEf"));
		assertThat(role(Program.PURCHASE_SERVICE).allows(purchase)).isTrue();
		assertThat(role(Program.CONTROL_ROOM).allows(desk)).isTrue();
		assertThat(role(Program.CONTROL_ROOM).allows(purchase)).isFalse();
		assertThat(role(Program.SHIPPING_SERVICE).allows(purchase)).isFalse();
	}

	private static Stream<Ask> starting(Program program) {
		String image = Place.arn("ecr", "repository/dev-" + program.id());
		String log = Place.arn("logs", "log-group:/dev/" + program.id() + ":log-stream:a");
		return Stream.of(new Ask("ecr:GetAuthorizationToken", "*"), new Ask("ecr:BatchGetImage", image),
				new Ask("ecr:GetDownloadUrlForLayer", image), new Ask("logs:CreateLogStream", log),
				new Ask("logs:PutLogEvents", log));
	}

	private static Policy role(Program program) {
		return template.role("dev-" + program.id() + "-execution").permissions();
	}

}
