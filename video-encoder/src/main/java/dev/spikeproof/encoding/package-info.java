/** A worker that encodes the videos of purchases; it keeps nothing. */
@NullMarked
package dev.spikeproof.encoding;

import org.jspecify.annotations.NullMarked;
