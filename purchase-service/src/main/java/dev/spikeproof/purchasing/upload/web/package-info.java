/** Hands out places to upload to. */
@NullMarked
package dev.spikeproof.purchasing.upload.web;

import org.jspecify.annotations.NullMarked;
