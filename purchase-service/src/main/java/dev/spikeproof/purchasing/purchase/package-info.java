/** Purchases: placed once, moved forward by what shipping and encoding report. */
@NullMarked
package dev.spikeproof.purchasing.purchase;

import org.jspecify.annotations.NullMarked;
