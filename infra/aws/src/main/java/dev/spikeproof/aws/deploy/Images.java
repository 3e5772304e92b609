package dev.spikeproof.aws.deploy;

import java.util.List;
import java.util.function.Consumer;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.compute.ImagesStack;

/**
 * Builds the images for ARM and pushes them. Their tag is the revision that they are made
 * of, and a tag never changes: what is there already isn't built again.
 */
record Images(Programs programs, Aws aws, Environment environment, Consumer<String> say) {

	/**
	 * Returns the revision.
	 * @throws CannotDeploy if there are changes that no revision has
	 */
	String release() {
		if (!this.programs.ask("", List.of("git", "status", "--porcelain")).out().isEmpty()) {
			throw CannotDeploy.nothingChanged("There are changes that aren't committed, and an image is named after "
					+ "the commit it is made of: commit them, or take them away by git stash -u.");
		}
		Programs.Answer revision = this.programs.ask("", List.of("git", "rev-parse", "--short=12", "HEAD"));
		if (!revision.succeeded()) {
			throw CannotDeploy.nothingChanged("git doesn't tell the revision: " + revision.err());
		}
		return revision.out();
	}

	void push(List<String> images, String release) {
		signIn();
		for (String image : images) {
			// The collector isn't ours: it is copied as it is.
			boolean ours = !image.equals(ImagesStack.COLLECTOR);
			String tag = ours ? release : ImagesStack.COLLECTOR_RELEASE;
			if (isThere(image, tag)) {
				this.say.accept("  %-18s %s is there".formatted(image, tag));
				continue;
			}
			this.say.accept("  %-18s %s".formatted(image, tag));
			String name = registry() + "/" + this.environment.name(image) + ":" + tag;
			if (this.programs.show(ours ? build(image, name) : copy(name)) != 0) {
				throw CannotDeploy.halfWay("The image " + name + " isn't pushed; why is above. On a machine that isn't "
						+ "ARM, Docker needs emulation: docker run --privileged --rm tonistiigi/binfmt --install arm64");
			}
		}
	}

	private static List<String> build(String image, String name) {
		return List.of("docker", "buildx", "build", "--platform", "linux/arm64", "--file", "infra/local/Dockerfile",
				"--target", "service", "--build-arg", "SERVICE=" + image, "--provenance=false", "--tag", name, "--push",
				".");
	}

	private static List<String> copy(String name) {
		return List.of("docker", "buildx", "imagetools", "create", "--tag", name,
				"public.ecr.aws/aws-observability/aws-otel-collector:" + ImagesStack.COLLECTOR_RELEASE);
	}

	private boolean isThere(String image, String tag) {
		return this.aws
			.look("ecr", "describe-images", "--repository-name", this.environment.name(image), "--image-ids",
					"imageTag=" + tag)
			.isPresent();
	}

	private void signIn() {
		Programs.Answer password = this.aws.run("ecr", "get-login-password");
		if (!password.succeeded() || !this.programs
			.ask(password.out(), List.of("docker", "login", "--username", "AWS", "--password-stdin", registry()))
			.succeeded()) {
			throw CannotDeploy.halfWay("Docker can't sign in to " + registry() + ". " + password.err());
		}
	}

	private String registry() {
		return this.environment.account() + ".dkr.ecr." + this.environment.region() + ".amazonaws.com";
	}

}
