package dev.spikeproof.local.purchase;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.local.purchase.Journey.Step;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JourneyTest {

	private final Journey journey = new Journey(new Shop(URI.create("http://127.0.0.1:1")), "any");

	private final List<Step> steps = new ArrayList<>();

	@Test
	void readsStepsOutOfTheStream() {
		read("""
				:still here

				id:1
				event:placed
				data:{"step":"placed","at":"2026-11-24T10:00:00Z"}

				id: 2
				event: encoded
				data: {"step":"encoded","at":"2026-11-24T10:00:02.5Z","line":2}

				""");
		assertThat(this.steps).containsExactly(new Step("placed", Instant.parse("2026-11-24T10:00:00Z"), 0),
				new Step("encoded", Instant.parse("2026-11-24T10:00:02.500Z"), 2));
	}

	@Test
	void keepsAnEventThatWasCutOffToItself() {
		read("id:1\ndata:{\"step\":\"placed\",");
		assertThat(this.steps).isEmpty();
	}

	private void read(String stream) {
		stream.lines().forEach((line) -> this.journey.read(line, this.steps::add));
	}

}
