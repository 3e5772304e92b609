/** How many of each item there are. */
@NullMarked
package dev.spikeproof.shipping.stock;

import org.jspecify.annotations.NullMarked;
