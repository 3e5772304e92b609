/** How shipments are stored in PostgreSQL. */
@NullMarked
package dev.spikeproof.shipping.shipment.jdbc;

import org.jspecify.annotations.NullMarked;
