/** Puts the house and its rivals side by side on one machine, in one run. */
@NullMarked
package dev.spikeproof.benchmarks;

import org.jspecify.annotations.NullMarked;
