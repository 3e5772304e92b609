/** The synchronous door: an HTTP request for each video. */
@NullMarked
package dev.spikeproof.encoding.video.web;

import org.jspecify.annotations.NullMarked;
