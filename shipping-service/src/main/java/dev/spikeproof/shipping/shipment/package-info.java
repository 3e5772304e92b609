/**
 * What becomes of the physical lines of a purchase: booked, packed and shipped, or failed
 * with a reason.
 */
@NullMarked
package dev.spikeproof.shipping.shipment;

import org.jspecify.annotations.NullMarked;
