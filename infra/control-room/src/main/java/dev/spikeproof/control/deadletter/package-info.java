/**
 * Messages that failed for good: seen without being changed, sent back, mended or thrown
 * away without being lost.
 */
@NullMarked
package dev.spikeproof.control.deadletter;

import org.jspecify.annotations.NullMarked;
