package dev.spikeproof.aws.deploy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** See {@link FakeMachine}. */
class StackRemovalTest {

	private static final String EMPTYING = "aws s3 rm s3://dev-videos --recursive --only-show-errors --region eu-central-1 "
			+ "--output json";

	@TempDir
	private Path home = Path.of("");

	private FakeMachine machine = new FakeMachine(Path.of("target/unused"));

	@BeforeEach
	void prepare() {
		this.machine = new FakeMachine(this.home).with("stacks", "dev-x CREATE_COMPLETE\n");
	}

	@Test
	void aBucketIsEmptiedFirstAndWhatIsLeftIsSaid() {
		assertThat(remove("Delete")).containsExactly("  AWS::KMS::Key key-1 in eu-central-1");
		assertThat(this.machine.changes()).satisfiesExactly((first) -> assertThat(first).isEqualTo(EMPTYING),
				(second) -> assertThat(second).contains("delete-stack"));
	}

	@Test
	void whatWasWrittenMeanwhileIsDeletedBySecondAttempt() {
		this.machine.with("fails", "dev-x");
		remove("Delete");
		assertThat(this.machine.changes()).filteredOn(EMPTYING::equals).hasSize(2);
	}

	@Test
	void aBucketThatOutlivesItsStackKeepsWhatIsInIt() {
		remove("RetainExceptOnCreate");
		assertThat(this.machine.changes()).doesNotContain(EMPTYING);
	}

	private List<String> remove(String atDeletion) {
		PlannedStack stack = Stub.stack("dev-x",
				"'Videos':{'Type':'AWS::S3::Bucket','DeletionPolicy':'" + atDeletion + "'}");
		return new StackRemoval(this.machine.aws(), stack).remove();
	}

}
