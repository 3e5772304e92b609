/** Sends the meters that matter to CloudWatch, where that is switched on. */
@NullMarked
package dev.spikeproof.messaging.metrics;

import org.jspecify.annotations.NullMarked;
