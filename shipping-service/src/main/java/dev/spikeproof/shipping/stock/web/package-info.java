/** Stock, to look at. */
@NullMarked
package dev.spikeproof.shipping.stock.web;

import org.jspecify.annotations.NullMarked;
