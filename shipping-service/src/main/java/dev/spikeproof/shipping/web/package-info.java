/** How strictly requests are read. */
@NullMarked
package dev.spikeproof.shipping.web;

import org.jspecify.annotations.NullMarked;
