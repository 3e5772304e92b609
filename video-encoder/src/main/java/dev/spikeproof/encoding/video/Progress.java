package dev.spikeproof.encoding.video;

import java.time.Duration;

/**
 * How far a job has come.
 *
 * @param encoded how much of the video is done
 * @param percent 0 to 100; NaN when nobody knows the video's length
 * @param speed seconds of video per second; NaN until it is known
 */
public record Progress(Duration encoded, double percent, double speed) {
}
