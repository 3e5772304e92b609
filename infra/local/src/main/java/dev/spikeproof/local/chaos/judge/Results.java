package dev.spikeproof.local.chaos.judge;

import java.util.List;
import java.util.stream.Stream;

import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** What the encoders wrote, every version of it. */
final class Results {

	static final String RENDITIONS = "renditions/";

	static final String REJECTIONS = "rejections/";

	private Results() {
	}

	static List<ObjectVersion> all(Scene scene) {
		return Stream.of(RENDITIONS, REJECTIONS)
			.flatMap((prefix) -> scene.s3()
				.listObjectVersionsPaginator((request) -> request.bucket(scene.bucket()).prefix(prefix))
				.versions()
				.stream())
			.toList();
	}

	/** The purchase and the line in a key, as in {@code renditions/ID/2.mp4}. */
	static String lineOf(String key) {
		return key.substring(key.indexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
	}

}
