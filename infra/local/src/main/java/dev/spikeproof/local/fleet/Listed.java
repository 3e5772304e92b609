package dev.spikeproof.local.fleet;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import dev.spikeproof.local.fleet.Fleet.Condition;
import tools.jackson.databind.JsonNode;

/**
 * A container of a compose service as the engine lists it.
 *
 * @param service of compose
 * @param number among the containers of its service
 * @param state such as {@code running}
 * @param status the same in words, with its health
 * @param host its address in the network, empty before it is started
 */
record Listed(String id, String service, int number, String state, String status, String host, Instant created) {

	static final String NUMBER = "com.docker.compose.container-number";

	static final String SERVICE = "com.docker.compose.service";

	static Listed of(JsonNode json) {
		return new Listed(json.path("Id").asString(), json.path("Labels").path(SERVICE).asString(),
				json.path("Labels").path(NUMBER).asInt(1), json.path("State").asString(),
				json.path("Status").asString(),
				json.path("NetworkSettings")
					.path("Networks")
					.valueStream()
					.map((network) -> network.path("IPAddress").asString())
					.filter((address) -> !address.isEmpty())
					.findFirst()
					.orElse(""),
				Instant.ofEpochSecond(json.path("Created").asLong()));
	}

	/** As in the log of compose. */
	String name() {
		return this.service + "-" + this.number;
	}

	URI address(int port) {
		return URI.create("http://" + (this.host.isEmpty() ? name() : this.host) + ":" + port);
	}

	/** Nothing if it has ended, and nobody will start it again. */
	Optional<Condition> condition() {
		return switch (this.state) {
			case "created", "restarting" -> Optional.of(Condition.STARTING);
			case "running" -> Optional.of(isHealthy() ? Condition.RUNNING : Condition.STARTING);
			default -> Optional.empty();
		};
	}

	/** Also one that has no health check. */
	private boolean isHealthy() {
		return !this.status.contains("(health: starting)") && !this.status.contains("(unhealthy)");
	}

}
