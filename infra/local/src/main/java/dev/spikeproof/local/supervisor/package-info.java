/**
 * The process behind {@code ./demo up}: starts everything, starts again what dies, stops
 * it in the right order.
 */
@NullMarked
package dev.spikeproof.local.supervisor;

import org.jspecify.annotations.NullMarked;
