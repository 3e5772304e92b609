/**
 * What a person sees: aligned lines, one for each thing that happens, and what to do when
 * it doesn't.
 */
@NullMarked
package dev.spikeproof.local.terminal;

import org.jspecify.annotations.NullMarked;
