/**
 * Encodes one video of a purchase, once, and leaves the result where everybody can see
 * it.
 */
@NullMarked
package dev.spikeproof.encoding.video;

import org.jspecify.annotations.NullMarked;
