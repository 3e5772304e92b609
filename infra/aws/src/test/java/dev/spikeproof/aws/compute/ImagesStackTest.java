package dev.spikeproof.aws.compute;

import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImagesStackTest {

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void imagesAreScannedNeverChangeAndDoNotPileUp(String stage) {
		assertThat(Synthesised.stage(stage).all("images", "AWS::ECR::Repository")).hasSize(5)
			.allSatisfy((repository) -> {
				assertThat(repository.property("ImageScanningConfiguration", "ScanOnPush")).isEqualTo(true);
				assertThat(repository.property("ImageTagMutability")).isEqualTo("IMMUTABLE");
				assertThat(String.valueOf(repository.property("LifecyclePolicy", "LifecyclePolicyText")))
					.contains("imageCountMoreThan");
				assertThat(String.valueOf(repository.property("RepositoryName"))).startsWith(stage + "-");
			});
	}

}
