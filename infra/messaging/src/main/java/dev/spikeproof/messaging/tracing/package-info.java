/** One trace per purchase, over topics, queues and objects. */
@NullMarked
package dev.spikeproof.messaging.tracing;

import org.jspecify.annotations.NullMarked;
