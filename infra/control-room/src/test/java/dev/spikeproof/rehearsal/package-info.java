/**
 * A control room whose system is played from a script: for states that are hard to reach.
 */
@NullMarked
package dev.spikeproof.rehearsal;

import org.jspecify.annotations.NullMarked;
