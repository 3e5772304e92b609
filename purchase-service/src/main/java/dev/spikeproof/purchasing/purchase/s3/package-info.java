/** Reads why a video was rejected. */
@NullMarked
package dev.spikeproof.purchasing.purchase.s3;

import org.jspecify.annotations.NullMarked;
