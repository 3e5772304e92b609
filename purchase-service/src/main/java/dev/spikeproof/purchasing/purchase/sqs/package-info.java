/** What other services report, as messages. */
@NullMarked
package dev.spikeproof.purchasing.purchase.sqs;

import org.jspecify.annotations.NullMarked;
