/** Lets a policy live through a day in a second, and counts what it would have cost. */
@NullMarked
package dev.spikeproof.scaling.simulator;

import org.jspecify.annotations.NullMarked;
