package dev.spikeproof.local.environment;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;

import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.process.Listener;
import dev.spikeproof.local.process.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnvironmentIT {

	@Test
	void twoRunSideBySideEachWithEverythingDeployedAndLeaveNothing() throws Exception {
		Environment one = Environment.start(EnvironmentKind.EMBEDDED);
		Environment other = Environment.start(EnvironmentKind.EMBEDDED);
		try (one; other) {
			for (Environment environment : List.of(one, other)) {
				assertThat(topics(environment.awsEndpoint())).contains("local-purchases", "local-shipments.fifo");
				assertThat(environment.database("purchase")).isEqualTo(environment.database("purchase"));
				assertThat(canWriteTo(environment.database("purchase"))).isTrue();
			}
			assertThat(one.awsEndpoint()).isNotEqualTo(other.awsEndpoint());
			assertThat(Command.run(List.of(one.ffmpeg().toString(), "-version")).output()).startsWith("ffmpeg version");
		}
		assertThat(Stream.concat(one.parts().stream(), other.parts().stream())).noneMatch(Part::isRunning)
			.allMatch((part) -> Listener.isFree(part.port()));
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
