/** Temporary directories and the child processes in them, gone when a job is over. */
@NullMarked
package dev.spikeproof.encoding.workspace;

import org.jspecify.annotations.NullMarked;
