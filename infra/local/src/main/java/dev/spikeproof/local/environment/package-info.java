/**
 * An AWS endpoint and a PostgreSQL server to work with: given, in containers or embedded.
 */
@NullMarked
package dev.spikeproof.local.environment;

import org.jspecify.annotations.NullMarked;
