/**
 * What {@code ./demo chaos} does to the whole system while customers buy.
 */
@NullMarked
package dev.spikeproof.local.chaos;

import org.jspecify.annotations.NullMarked;
