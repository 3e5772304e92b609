/** The synchronous door, with the same use case behind it. */
@NullMarked
package dev.spikeproof.shipping.shipment.web;

import org.jspecify.annotations.NullMarked;
