/** Takes purchases and knows what became of them. */
@NullMarked
package dev.spikeproof.purchasing;

import org.jspecify.annotations.NullMarked;
