/** Encodes with ffmpeg, a child process that gets nothing it doesn't need. */
@NullMarked
package dev.spikeproof.encoding.video.ffmpeg;

import org.jspecify.annotations.NullMarked;
