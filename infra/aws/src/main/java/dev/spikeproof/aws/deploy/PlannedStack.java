package dev.spikeproof.aws.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stack of a stage and what it makes.
 *
 * @param lasts whether it is protected from being deleted
 */
record PlannedStack(String name, String region, boolean lasts, Path file, JsonNode template) {

	/** What CDK says of a stack that is the same wherever it is deployed. */
	private static final String ANY_REGION = "unknown-region";

	static PlannedStack of(CloudFormationStackArtifact artifact, String home) {
		Path file = Path.of(artifact.getTemplateFullPath());
		// Such as aws://123456789012/eu-central-1
		String region = String.valueOf(artifact.getManifest().getEnvironment()).replaceFirst(".*/", "");
		JsonNode template = JsonMapper.shared().readTree(file.toFile());
		return new PlannedStack(artifact.getStackName(), region.equals(ANY_REGION) ? home : region,
				Boolean.TRUE.equals(artifact.getTerminationProtection()), onOneLine(file, template), template);
	}

	/** CloudFormation takes 51,200 bytes without a bucket, and CDK indents. */
	private static Path onOneLine(Path file, JsonNode template) {
		try {
			return Files.writeString(file.resolveSibling(file.getFileName() + ".min"), template.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Resource> resources() {
		return this.template.path("Resources")
			.propertyStream()
			.map((entry) -> new Resource(entry.getKey(), entry.getValue().path("Type").asString(),
					entry.getValue().path("DeletionPolicy").asString("Delete"), entry.getValue().path("Properties")))
			.toList();
	}

	boolean has(String type) {
		return resources().stream().anyMatch((resource) -> resource.is(type));
	}

	String description() {
		return this.template.path("Description").asString("");
	}

	/** What it asks for. */
	List<String> questions() {
		return this.template.path("Parameters").propertyStream().map((entry) -> entry.getKey()).toList();
	}

	/** Whether it knows an answer to a question itself. */
	boolean answers(String question) {
		return this.template.path("Parameters").path(question).has("Default");
	}

}
