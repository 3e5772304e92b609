package dev.spikeproof.aws.deploy;

import java.util.List;
import java.util.stream.Stream;

/** What a deployment needs on the machine besides Java and Maven. */
enum NeededProgram {

	NODE("node", "CDK runs in: install Node 22 or newer"),

	AWS("aws", "talks to AWS: install the AWS CLI, version 2"),

	GIT("git", "tells the revision, which is the images' tag: install git"),

	DOCKER("docker", "builds the images for ARM: install Docker with its buildx plugin"),

	CURL("curl", "places a purchase: install curl");

	private final String program;

	private final String remedy;

	NeededProgram(String program, String remedy) {
		this.program = program;
		this.remedy = remedy;
	}

	/** A line for each that there isn't. */
	static List<String> missing(Programs programs, NeededProgram... needed) {
		return Stream.of(needed)
			.filter((program) -> !program.isThere(programs))
			.map((program) -> program.program + ", which " + program.remedy + ".")
			.toList();
	}

	/**
	 * Refuses to begin without them.
	 * @throws CannotDeploy that names all that is missing, and what to do
	 */
	static void require(Programs programs, NeededProgram... needed) {
		List<String> missing = missing(programs, needed);
		if (!missing.isEmpty()) {
			throw CannotDeploy.nothingChanged("On this machine there is no\n  " + String.join("\n  ", missing));
		}
	}

	private boolean isThere(Programs programs) {
		return programs.has(this.program)
				&& (this != DOCKER || programs.ask("", List.of("docker", "buildx", "version")).succeeded());
	}

}
