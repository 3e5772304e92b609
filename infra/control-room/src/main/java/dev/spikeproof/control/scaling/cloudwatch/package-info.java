/** What the loop computes, published as metrics. */
@NullMarked
package dev.spikeproof.control.scaling.cloudwatch;

import org.jspecify.annotations.NullMarked;
