/** Keeps a busy worker from being stopped by a scale-in. */
@NullMarked
package dev.spikeproof.encoding.protection;

import org.jspecify.annotations.NullMarked;
