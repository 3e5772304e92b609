/** What the shop sells. */
@NullMarked
package dev.spikeproof.purchasing.catalogue;

import org.jspecify.annotations.NullMarked;
