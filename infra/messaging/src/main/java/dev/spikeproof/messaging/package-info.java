/**
 * What the services share at run time: events leave through the outbox and arrive through
 * the inbox.
 */
@NullMarked
package dev.spikeproof.messaging;

import org.jspecify.annotations.NullMarked;
