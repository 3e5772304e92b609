/** How the rest of the house hears that an item is gone. */
@NullMarked
package dev.spikeproof.shipping.stock.sns;

import org.jspecify.annotations.NullMarked;
