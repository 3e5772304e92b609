package dev.spikeproof.system;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PurchaseTraceTest {

	private final List<CollectedSpan> whole = List.of(span("1", null, "purchase-service SERVER http post /purchases"),
			span("2", "1", "purchase-service PRODUCER publish purchases"),
			span("3", "2", "shipping-service CONSUMER receive shipping"),
			span("4", "2", "shipping-service CONSUMER process shipping"),
			span("5", "4", "shipping-service CONSUMER ship"),
			span("6", "5", "shipping-service PRODUCER publish shipments.fifo"),
			span("7", "6", "purchase-service CONSUMER receive purchase-shipments.fifo"),
			span("8", "6", "purchase-service CONSUMER process purchase-shipments.fifo"));

	@Test
	void findsNothingAmissInAWholeTrace() {
		assertThat(PurchaseTrace.flaws(this.whole, false)).isEmpty();
	}

	@Test
	void missesEverySpan() {
		for (CollectedSpan each : this.whole) {
			List<CollectedSpan> rest = this.whole.stream().filter((span) -> !span.equals(each)).toList();
			assertThat(PurchaseTrace.flaws(rest, false)).contains("without " + each.summary());
		}
	}

	@Test
	void missesTheParentOfASpan() {
		assertThat(with(span("9", "gone", "shipping-service CONSUMER ship")))
			.containsExactly("without the parent of shipping-service CONSUMER ship");
	}

	@Test
	void seesThatATraceBeginsTwice() {
		assertThat(with(span("9", null, "shipping-service CONSUMER ship")))
			.containsExactly("begins anew with shipping-service CONSUMER ship");
	}

	@Test
	void wantsMoreOfOneWithAVideo() {
		assertThat(PurchaseTrace.flaws(this.whole, true)).hasSize(5)
			.contains("without video-encoder INTERNAL ffmpeg poster");
	}

	private List<String> with(CollectedSpan more) {
		List<CollectedSpan> spans = new ArrayList<>(this.whole);
		spans.add(more);
		return PurchaseTrace.flaws(spans, false);
	}

	private static CollectedSpan span(String id, @Nullable String parent, String summary) {
		String[] words = summary.split(" ", 3);
		return new CollectedSpan("t", id, parent, words[0], words[1], words[2]);
	}

}
