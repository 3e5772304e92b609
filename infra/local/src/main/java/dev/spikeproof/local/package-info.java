/**
 * The system on one machine: what {@code ./demo} runs and what the tests stand on.
 */
@NullMarked
package dev.spikeproof.local;

import org.jspecify.annotations.NullMarked;
