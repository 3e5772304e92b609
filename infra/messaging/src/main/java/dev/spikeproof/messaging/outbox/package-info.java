/** Publishes events that were committed together with what they tell of. */
@NullMarked
package dev.spikeproof.messaging.outbox;

import org.jspecify.annotations.NullMarked;
