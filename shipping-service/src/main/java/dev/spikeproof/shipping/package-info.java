/** Ships what is physical in a purchase, and keeps the stock. */
@NullMarked
package dev.spikeproof.shipping;

import org.jspecify.annotations.NullMarked;
