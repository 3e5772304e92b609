/**
 * Topics, queues, filters, their alarms and the bucket, as {@code infra/messaging.yaml}
 * has them.
 */
@NullMarked
package dev.spikeproof.aws.messaging;

import org.jspecify.annotations.NullMarked;
