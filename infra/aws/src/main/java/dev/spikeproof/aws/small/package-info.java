/** The small choice: one machine that all containers run on. */
@NullMarked
package dev.spikeproof.aws.small;

import org.jspecify.annotations.NullMarked;
