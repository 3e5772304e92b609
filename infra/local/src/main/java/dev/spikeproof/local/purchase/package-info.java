/**
 * A customer of the shop: uploads a clip, places a purchase and follows its journey.
 */
@NullMarked
package dev.spikeproof.local.purchase;

import org.jspecify.annotations.NullMarked;
