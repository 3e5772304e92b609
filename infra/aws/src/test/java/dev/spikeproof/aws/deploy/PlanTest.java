package dev.spikeproof.aws.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTest {

	/** Without a bucket to put it in (AWS CloudFormation quotas). */
	private static final long LARGEST_TEMPLATE = 51_200;

	private static final Environment PROD = Environment.of("prod", "123456789012", "eu-central-1",
			Environment.ANY_DOMAIN, Environment.anyCertificate("123456789012", "eu-central-1"));

	@Test
	void imagesComeFirstAndWhatRunsComesAfterWhatItStandsOn(@TempDir Path directory) {
		Tool.NODE.require("to plan a deployment");
		Plan plan = Plan.of(PROD, directory);
		assertThat(plan.stacks()).extracting(PlannedStack::name)
			.startsWith("prod-images")
			.containsSubsequence("prod-network", "prod-state", "prod-compute")
			.containsSubsequence("prod-network", "prod-entrance", "prod-compute")
			.containsSubsequence("prod-identity", "prod-operators", "prod-compute")
			.containsSubsequence("prod-identity", "prod-entrance", "prod-edge")
			.as("roles are there before the tasks that have them")
			.containsSubsequence("prod-roles", "prod-compute")
			.as("the key with which RDS encrypts the copies is there before the databases")
			.containsSubsequence("prod-pilot-light", "prod-state");
		assertThat(plan.images()).contains("purchase-service", "shipping-service", "video-encoder", "control-room");
		assertThat(plan.lines()).anyMatch((line) -> line.contains("prod-pilot-light") && line.contains("eu-west-1"));
	}

	@Test
	void noTemplateNeedsABucketToPutItIn(@TempDir Path directory) {
		Tool.NODE.require("to plan a deployment");
		assertThat(Plan.of(PROD, directory).stacks())
			.allSatisfy((stack) -> assertThat(Files.size(stack.file())).as(stack.name()).isLessThan(LARGEST_TEMPLATE));
	}

	@Test
	void stacksThatHoldImagesGoAheadOfOthers() {
		PlannedStack other = Stub.stack("dev-a", "'Q':{'Type':'AWS::SQS::Queue'}");
		PlannedStack images = Stub.stack("dev-b",
				"'R':{'Type':'AWS::ECR::Repository','Properties':{'RepositoryName':'dev-encoder'}}");
		Plan plan = Plan.of(Stub.DEV, List.of(other, images));
		assertThat(plan.stacks()).containsExactly(images, other);
		assertThat(plan.images()).containsExactly("encoder");
	}

}
