package dev.spikeproof.messaging;

import dev.spikeproof.messaging.inbox.DeduplicationConfiguration;
import dev.spikeproof.messaging.inbox.InboxConfiguration;
import dev.spikeproof.messaging.metrics.CloudWatchConfiguration;
import dev.spikeproof.messaging.outbox.OutboxConfiguration;
import dev.spikeproof.messaging.tracing.TracingConfiguration;
import io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Gives a service its inbox, and where it has a database its outbox, with traces and
 * meters.
 */
@AutoConfiguration(before = SqsAutoConfiguration.class,
		afterName = { "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
				"org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
				"io.awspring.cloud.autoconfigure.sns.SnsAutoConfiguration" })
@Import({ InboxConfiguration.class, DeduplicationConfiguration.class, OutboxConfiguration.class,
		TracingConfiguration.class, CloudWatchConfiguration.class })
class MessagingAutoConfiguration {

}
