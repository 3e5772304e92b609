package dev.spikeproof.control.deadletter;

import java.util.Map;

import dev.spikeproof.control.Desk;
import dev.spikeproof.control.DeskTest;
import dev.spikeproof.control.Mailbox;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DeskTest
class DiscardingIT {

	private final Desk desk;

	private final S3Client s3;

	@Autowired
	DiscardingIT(Desk desk, S3Client s3) {
		this.desk = desk;
		this.s3 = s3;
	}

	@Test
	void aDiscardedLetterLeavesACopy() {
		try (Mailbox box = Mailbox.standard()) {
			String id = box.fail("{\"a\":1}", "Reason one", Map.of("event-id", "e-1"));
			box.fail("{\"a\":2}", "Reason one", Map.of());
			String copy = this.desk.json(this.desk.delete("/letters/" + id + "?confirm=" + id).expectStatus().isOk())
				.path("copy")
				.asString();
			assertThat(copy).startsWith("s3://local-videos/discarded/").endsWith("/" + box.dlq() + "/" + id + ".json");
			assertThat(this.s3
				.getObjectAsBytes(
						(request) -> request.bucket("local-videos").key(copy.substring("s3://local-videos/".length())))
				.asUtf8String()).contains("{\\\"a\\\":1}", "Reason one", "e-1");
			assertThat(box.visibleLetters()).singleElement()
				.satisfies((left) -> assertThat(left.body()).isEqualTo("{\"a\":2}"));
		}
	}

	@Test
	void nothingIsDiscardedUnlessTheWholeIdIsSaidAgain() {
		try (Mailbox box = Mailbox.standard()) {
			String id = box.fail("{}", "Reason", Map.of());
			this.desk.delete("/letters/" + id).expectStatus().isBadRequest();
			this.desk.delete("/letters/" + id + "?confirm=" + id.substring(0, 8)).expectStatus().isBadRequest();
			assertThat(box.visibleLetters()).hasSize(1);
		}
	}

}
