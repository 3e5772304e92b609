/** The asynchronous door: a purchase that was placed, as this service reads it. */
@NullMarked
package dev.spikeproof.shipping.shipment.sqs;

import org.jspecify.annotations.NullMarked;
