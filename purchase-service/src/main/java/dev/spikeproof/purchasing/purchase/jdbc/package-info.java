/** Keeps purchases in PostgreSQL. */
@NullMarked
package dev.spikeproof.purchasing.purchase.jdbc;

import org.jspecify.annotations.NullMarked;
