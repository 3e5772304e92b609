/** Reads the one file that says how workers are scaled. */
@NullMarked
package dev.spikeproof.scaling.file;

import org.jspecify.annotations.NullMarked;
