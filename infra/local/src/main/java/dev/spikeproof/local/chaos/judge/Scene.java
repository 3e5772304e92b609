package dev.spikeproof.local.chaos.judge;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.spikeproof.local.environment.Database;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Everything there is to look at when all has come to rest, and what should be found
 * there.
 *
 * @param shop the address of the public API
 * @param bucket of the videos, which keeps all versions of an object
 * @param queues the names of those that should be empty
 * @param letters the names of the dead-letter queues
 * @param poison by the name of the dead-letter queue, the bodies that should be in it
 */
public record Scene(URI shop, Database purchases, Database shipping, S3Client s3, String bucket, SqsClient sqs,
		List<String> queues, List<String> letters, Map<String, Set<String>> poison, Path ffmpeg,
		List<Promise> promises) {

	public List<Promise> accepted() {
		return this.promises.stream().filter(Promise::isAccepted).toList();
	}

}
