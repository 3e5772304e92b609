package dev.spikeproof.control.deadletter.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.spikeproof.control.deadletter.AlarmState;
import dev.spikeproof.control.deadletter.Group;
import dev.spikeproof.control.deadletter.Redrive;
import dev.spikeproof.control.deadletter.SurveyQueues.Surveyed;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead-letter queue in the list.
 *
 * @param seen how many letters could be looked at; the groups are of these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueueDocument(@Schema(example = "shipping-dlq") String name, @Schema(example = "shipping") String source,
		@Schema(description = "How many letters there are, by SQS's approximate count") int depth,
		@Schema(description = "How many of them could be looked at; the groups are of these") int seen,
		@Schema(description = "Whether the desk itself moves letters and nothing can be looked at") boolean busy,
		AlarmState alarm, @Nullable Instant oldest, @Nullable Long oldestAgeSeconds, List<Group> groups,
		@Schema(description = "The latest redrive") @Nullable Redrive redrive) {

	static QueueDocument of(Surveyed surveyed, @Nullable Redrive redrive, Clock clock) {
		Instant oldest = surveyed.look().oldest().orElse(null);
		return new QueueDocument(surveyed.queue().name(), surveyed.queue().source(), surveyed.look().count(),
				surveyed.look().letters().size(), surveyed.look().busy(), surveyed.alarm(), oldest,
				(oldest != null) ? Math.max(0, Duration.between(oldest, clock.instant()).toSeconds()) : null,
				surveyed.look().groups(), redrive);
	}

}
