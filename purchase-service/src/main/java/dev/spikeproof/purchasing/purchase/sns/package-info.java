/** What other services are told of a purchase. */
@NullMarked
package dev.spikeproof.purchasing.purchase.sns;

import org.jspecify.annotations.NullMarked;
