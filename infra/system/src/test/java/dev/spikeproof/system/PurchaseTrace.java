package dev.spikeproof.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to be in the trace of a purchase. */
final class PurchaseTrace {

	private static final String ROOT = "purchase-service SERVER http post /purchases";

	private static final List<String> MUG = List.of(ROOT, "purchase-service PRODUCER publish purchases",
			"shipping-service CONSUMER receive shipping", "shipping-service CONSUMER process shipping",
			"shipping-service PRODUCER publish shipments.fifo", "shipping-service CONSUMER ship",
			"purchase-service CONSUMER receive purchase-shipments.fifo",
			"purchase-service CONSUMER process purchase-shipments.fifo");

	private static final List<String> VIDEO = List.of("video-encoder CONSUMER receive encoding",
			"video-encoder CONSUMER process encoding", "video-encoder INTERNAL ffmpeg poster",
			"video-encoder INTERNAL put rendition", "purchase-service CONSUMER process result");

	private PurchaseTrace() {
	}

	/** Why these aren't one unbroken trace from the request to the last event. */
	static List<String> flaws(List<CollectedSpan> spans, boolean withVideo) {
		List<String> flaws = new ArrayList<>();
		Set<String> ids = spans.stream().map(CollectedSpan::id).collect(Collectors.toSet());
		for (CollectedSpan span : spans) {
			if (span.parent() == null && !span.summary().equals(ROOT)) {
				flaws.add("begins anew with " + span.summary());
			}
			if (span.parent() != null && !ids.contains(span.parent())) {
				flaws.add("without the parent of " + span.summary());
			}
		}
		Set<String> missing = new HashSet<>(MUG);
		missing.addAll(withVideo ? VIDEO : List.of());
		spans.forEach((span) -> missing.remove(span.summary()));
		missing.forEach((summary) -> flaws.add("without " + summary));
		return flaws;
	}

}
