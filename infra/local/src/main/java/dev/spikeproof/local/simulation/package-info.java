/** Asks the simulator what other policies would have done, and draws it. */
@NullMarked
package dev.spikeproof.local.simulation;

import org.jspecify.annotations.NullMarked;
