package dev.spikeproof.system;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A span as it was sent.
 *
 * @param parent the id of the span it goes on from, or null for the first of a trace
 */
record CollectedSpan(String trace, String id, @Nullable String parent, String service, String kind, String name) {

	static CollectedSpan of(JsonNode json) {
		return new CollectedSpan(json.path("traceId").asString(), json.path("id").asString(),
				json.path("parentId").asStringOpt().orElse(null),
				json.path("localEndpoint").path("serviceName").asString(""), json.path("kind").asString("INTERNAL"),
				json.path("name").asString(""));
	}

	/** For example {@code shipping-service CONSUMER process shipping}. */
	String summary() {
		return this.service + " " + this.kind + " " + this.name;
	}

	/**
	 * Whether it tells of work on a purchase. Batches don't, and neither does S3's
	 * announcement, which knows no trace: they link to the spans that do.
	 */
	boolean isOfAPurchase() {
		return this.name.matches("(publish|receive|process|ffmpeg|put|ship) .*|ship")
				&& !this.name.matches("(publish|receive) batch .*|ship batch|process purchase-renditions");
	}

}
