/** Where operators see and mend what failed; wires the features together. */
@NullMarked
package dev.spikeproof.control;

import org.jspecify.annotations.NullMarked;
