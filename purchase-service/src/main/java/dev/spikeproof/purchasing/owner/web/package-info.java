/** Who a request comes from, and who may send which. */
@NullMarked
package dev.spikeproof.purchasing.owner.web;

import org.jspecify.annotations.NullMarked;
