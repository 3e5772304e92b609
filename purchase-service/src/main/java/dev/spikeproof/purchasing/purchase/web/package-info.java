/** The HTTP door to purchases. */
@NullMarked
package dev.spikeproof.purchasing.purchase.web;

import org.jspecify.annotations.NullMarked;
