package dev.spikeproof.aws.messaging;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.Message;

import static org.assertj.core.api.Assertions.assertThat;

/** The result is the event: what is written to the bucket is announced. */
@ExtendWith(OnAStage.class)
class ResultsIT {

	private static final Pattern KEY = Pattern.compile("\"key\": ?\"([^\"]+)\"");

	@Test
	void renditionsAndRejectionsAreAnnouncedAndNothingElse(Stage stage) {
		put(stage, "uploads/1", "other/1.mp4", "1/renditions/1.mp4", "renditions", "Renditions/1.mp4");
		put(stage, "renditions/1/1.mp4", "renditions/1/2.jpg", "rejections/1/3.json");
		MessageQueue queue = stage.queue("purchase-renditions");
		List<Message> taken = queue.takeUntil((messages) -> keys(messages).size() >= 3);
		assertThat(keys(taken)).containsExactlyInAnyOrder("renditions/1/1.mp4", "renditions/1/2.jpg",
				"rejections/1/3.json");
		assertThat(keys(queue.takeRest())).isEmpty();
	}

	private static void put(Stage stage, String... keys) {
		for (String key : keys) {
			stage.s3().putObject((put) -> put.bucket(stage.bucket()).key(key), RequestBody.fromString("result"));
		}
	}

	/** A test message without records comes first. */
	private static List<String> keys(List<Message> messages) {
		return messages.stream()
			.map(Message::body)
			.flatMap((body) -> KEY.matcher(body).results())
			.map((MatchResult key) -> key.group(1))
			.toList();
	}

}
