/** The asynchronous door: a message for each purchased video. */
@NullMarked
package dev.spikeproof.encoding.video.sqs;

import org.jspecify.annotations.NullMarked;
