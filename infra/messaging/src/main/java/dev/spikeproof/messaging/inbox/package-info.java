/**
 * Receives messages: reads them strictly and keeps them invisible while they are worked
 * on.
 */
@NullMarked
package dev.spikeproof.messaging.inbox;

import org.jspecify.annotations.NullMarked;
