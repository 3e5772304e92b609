package dev.spikeproof.local.environment;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;

import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.process.Listener;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnvironmentIT {

	@Test
	void startsLocalStackAndPostgresqlWithTheStackDeployedAndLeavesNothing() throws Exception {
		Environment environment = Environment.start(EnvironmentKind.EMBEDDED);
		try (environment) {
			assertThat(topics(environment.awsEndpoint())).contains("local-purchases");
			assertThat(environment.database("purchase")).isEqualTo(environment.database("purchase"));
			assertThat(canWriteTo(environment.database("purchase"))).isTrue();
			assertThat(Command.run(java.util.List.of(environment.ffmpeg().toString(), "-version")).output())
				.startsWith("ffmpeg version");
		}
		assertThat(environment.parts()).noneMatch((part) -> part.isRunning())
			.allMatch((part) -> Listener.isFree(part.port()));
	}

	@Test
	void twoRunSideBySide() throws Exception {
		try (Environment one = Environment.start(EnvironmentKind.EMBEDDED);
				Environment other = Environment.start(EnvironmentKind.EMBEDDED)) {
			one.database("only_here");
			assertThat(one.awsEndpoint()).isNotEqualTo(other.awsEndpoint());
			assertThat(topics(other.awsEndpoint())).contains("local-purchases");
			assertThat(canWriteTo(other.database("only_here"))).isTrue();
		}
	}

	private static boolean canWriteTo(Database database) throws Exception {
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
				database.password()); var statement = connection.createStatement()) {
			statement.execute("CREATE TABLE it (id int)");
			statement.execute("DROP TABLE it");
			return true;
		}
	}

	private static String topics(URI endpoint) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(endpoint)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Authorization",
					"AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/sns/aws4_request, SignedHeaders=host, Signature=0")
			.POST(HttpRequest.BodyPublishers.ofString("Action=ListTopics&Version=2010-03-31"))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, BodyHandlers.ofString()).body();
		}
	}

}
