/** How stock is stored in PostgreSQL. */
@NullMarked
package dev.spikeproof.shipping.stock.jdbc;

import org.jspecify.annotations.NullMarked;
