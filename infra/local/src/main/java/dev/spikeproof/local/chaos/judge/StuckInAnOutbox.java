package dev.spikeproof.local.chaos.judge;

import java.util.List;
import java.util.stream.Stream;

/** What was decided has been published. */
final class StuckInAnOutbox implements Invariant {

	private static final String UNPUBLISHED = """
			select type, event_id, subject, attempts, recorded_at, last_error from outbox where published_at is null""";

	private static final String SENTENCE = "%s %s about %s isn't published after %s attempts since %s: %s";

	@Override
	public String name() {
		return "stuck in an outbox";
	}

	@Override
	public List<String> violations(Scene scene) throws Exception {
		return Stream
			.concat(Rows.told(scene.purchases(), UNPUBLISHED, SENTENCE).stream(),
					Rows.told(scene.shipping(), UNPUBLISHED, SENTENCE).stream())
			.toList();
	}

}
