package dev.spikeproof.local.fleet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A container of a compose service that others are made after.
 *
 * @param json all that the engine says of it
 */
record Original(JsonNode json) {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** The name of the one with another number, as compose would give it. */
	String name(int number) {
		return this.json.path("Name").asString().substring(1).replaceFirst("\\d+$", Integer.toString(number));
	}

	/** What the engine has to be told to make the one with another number. */
	JsonNode copy(int number) {
		ObjectNode copy = (ObjectNode) this.json.path("Config").deepCopy();
		// The original's own id.
		copy.remove("Hostname");
		((ObjectNode) copy.path("Labels")).put(Listed.NUMBER, Integer.toString(number));
		copy.set("HostConfig", this.json.path("HostConfig"));
		String network = this.json.path("HostConfig").path("NetworkMode").asString();
		if (this.json.path("NetworkSettings").path("Networks").path(network).path("Aliases").isArray()) {
			ObjectNode endpoint = copy.putObject("NetworkingConfig").putObject("EndpointsConfig").putObject(network);
			endpoint.set("Aliases",
					JSON.createArrayNode().add(name(number)).add(copy.path("Labels").path(Listed.SERVICE).asString()));
		}
		return copy;
	}

}
