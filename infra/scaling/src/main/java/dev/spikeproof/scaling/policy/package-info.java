/** Decides how many workers there should be, and says why. */
@NullMarked
package dev.spikeproof.scaling.policy;

import org.jspecify.annotations.NullMarked;
