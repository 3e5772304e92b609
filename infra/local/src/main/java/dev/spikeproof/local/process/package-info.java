/**
 * Processes on this machine: started without a shell, told apart from a reused pid, and
 * cleaned up after.
 */
@NullMarked
package dev.spikeproof.local.process;

import org.jspecify.annotations.NullMarked;
