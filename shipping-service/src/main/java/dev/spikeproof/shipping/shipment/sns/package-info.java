/** How the rest of the house hears that a shipment has moved on. */
@NullMarked
package dev.spikeproof.shipping.shipment.sns;

import org.jspecify.annotations.NullMarked;
