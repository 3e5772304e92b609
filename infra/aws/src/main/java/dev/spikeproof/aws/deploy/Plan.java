package dev.spikeproof.aws.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.app.Stacks;

/** The stacks of a stage in the order in which they are deployed. */
record Plan(Environment environment, List<PlannedStack> stacks) {

	private static final String REPOSITORY = "AWS::ECR::Repository";

	/** Writes the templates into the directory; needs Node, and nothing else. */
	static Plan of(Environment environment, Path directory) {
		return of(environment,
				new Stacks(environment, directory.toString()).synthesise()
					.getStacks()
					.stream()
					.map((artifact) -> PlannedStack.of(artifact, environment.region()))
					.toList());
	}

	/**
	 * The images come first, and stand on nothing: when one can't be built, nothing that
	 * costs is there yet.
	 */
	static Plan of(Environment environment, List<PlannedStack> stacks) {
		List<PlannedStack> sorted = new ArrayList<>(stacks);
		sorted.sort(Comparator.comparing((PlannedStack stack) -> !holdsImages(stack)));
		return new Plan(environment, sorted);
	}

	static boolean holdsImages(PlannedStack stack) {
		return stack.has(REPOSITORY);
	}

	List<Resource> resources() {
		return this.stacks.stream().flatMap((stack) -> stack.resources().stream()).toList();
	}

	/** The names of what holds images, without the stage. */
	List<String> images() {
		return resources().stream()
			.filter((resource) -> resource.is(REPOSITORY))
			.map((resource) -> resource.text("RepositoryName").substring(this.environment.name("").length()))
			.toList();
	}

	/** A line for each stack. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (PlannedStack stack : this.stacks) {
			lines.add("%2d. %-18s %-13s %3d resources  %s".formatted(lines.size() + 1, stack.name(), stack.region(),
					stack.resources().size(), stack.description()));
		}
		return lines;
	}

}
