/**
 * All stacks of a stage, and what synthesises them.
 */
@NullMarked
package dev.spikeproof.aws.app;

import org.jspecify.annotations.NullMarked;
