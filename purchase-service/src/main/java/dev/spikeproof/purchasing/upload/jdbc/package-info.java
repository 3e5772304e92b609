/** Keeps uploads in PostgreSQL. */
@NullMarked
package dev.spikeproof.purchasing.upload.jdbc;

import org.jspecify.annotations.NullMarked;
