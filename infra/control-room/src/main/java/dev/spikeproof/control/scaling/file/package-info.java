/** Decisions that outlive the process. */
@NullMarked
package dev.spikeproof.control.scaling.file;

import org.jspecify.annotations.NullMarked;
