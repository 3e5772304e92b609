package dev.spikeproof.local.chaos.judge;

import java.sql.SQLException;
import java.util.List;

import dev.spikeproof.local.environment.Database;

/**
 * How much is still under way.
 *
 * @param purchases that haven't come to their end
 * @param unpublished events in the outboxes
 * @param messages in the queues, also those being worked on
 * @param letters in the dead-letter queues
 */
public record Stillness(int purchases, int unpublished, int messages, int letters) {

	public static Stillness of(Scene scene) throws SQLException {
		return new Stillness(count(scene.purchases(), "purchases where status = 'PLACED'"),
				count(scene.purchases(), "outbox where published_at is null")
						+ count(scene.shipping(), "outbox where published_at is null")
						+ count(scene.shipping(), "shipment where status = 'BOOKED'"),
				depth(scene, scene.queues()), depth(scene, scene.letters()));
	}

	/** Whether nothing moves any more, and that much poison has been put aside. */
	public boolean isReached(int poison) {
		return this.purchases == 0 && this.unpublished == 0 && this.messages == 0 && this.letters >= poison;
	}

	private static int count(Database database, String rows) throws SQLException {
		return Integer.parseInt(Rows.of(database, "select count(*) from " + rows).getFirst().getFirst());
	}

	private static int depth(Scene scene, List<String> queues) {
		return queues.stream().mapToInt((queue) -> LeftInAQueue.depth(scene, queue)).sum();
	}

	@Override
	public String toString() {
		return "%d purchases open, %d to publish or pack, %d messages in queues, %d dead letters"
			.formatted(this.purchases, this.unpublished, this.messages, this.letters);
	}

}
