package dev.spikeproof.aws.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The aws command, which knows how a person or a build server is signed in.
 *
 * @param region where it asks
 */
record Aws(Programs programs, String region) {

	Aws in(String otherRegion) {
		return new Aws(this.programs, otherRegion);
	}

	/**
	 * Asks AWS, and takes a refusal for an error.
	 * @throws CannotDeploy half-way, with what AWS has said
	 */
	JsonNode ask(String... arguments) {
		Programs.Answer answer = run(arguments);
		if (!answer.succeeded()) {
			throw CannotDeploy.halfWay("aws %s %s says: %s".formatted(arguments[0], arguments[1], answer.err()));
		}
		return answer.out().isEmpty() ? JsonMapper.shared().createObjectNode()
				: JsonMapper.shared().readTree(answer.out());
	}

	/** Asks AWS for something that may not be there, or that one may not see. */
	Optional<JsonNode> look(String... arguments) {
		Programs.Answer answer = run(arguments);
		return answer.succeeded() ? Optional.of(JsonMapper.shared().readTree(answer.out())) : Optional.empty();
	}

	/** For answers that aren't JSON. */
	Programs.Answer run(String... arguments) {
		List<String> command = new ArrayList<>(List.of("aws"));
		command.addAll(List.of(arguments));
		command.addAll(List.of("--region", this.region, "--output", "json"));
		return this.programs.ask("", command);
	}

}
