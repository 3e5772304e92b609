package dev.spikeproof.encoding.video.ffmpeg;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What ffmpeg says about an upload. The lines of a customer's metadata are indented more
 * deeply than the ones that are read here.
 *
 * @param duration as the container declares it; null if it doesn't
 * @param container whether it is one
 * @param picture whether there is a moving picture
 */
record Source(@Nullable Duration duration, boolean container, boolean picture) {

	private static final Pattern CONTAINER = Pattern.compile("^Input #0, ", Pattern.MULTILINE);

	private static final Pattern DURATION = Pattern.compile("^  Duration: (\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d)",
			Pattern.MULTILINE);

	private static final Pattern PICTURE = Pattern.compile("^  Stream #0:\\d+\\S*: Video: (?!.*\\(attached pic\\)).*$",
			Pattern.MULTILINE);

	static Source parse(String said) {
		Matcher duration = DURATION.matcher(said);
		return new Source(duration.find() ? duration(duration) : null, CONTAINER.matcher(said).find(),
				PICTURE.matcher(said).find());
	}

	/** Where a poster is taken: the very first picture is often black. */
	Duration posterAt() {
		return (this.duration != null) ? this.duration.dividedBy(10) : Duration.ZERO;
	}

	/** 0 to 100, or NaN where the length isn't known. */
	double percent(Duration encoded) {
		if (this.duration == null || this.duration.isZero()) {
			return Double.NaN;
		}
		return Math.clamp(100.0 * encoded.toMillis() / this.duration.toMillis(), 0, 100);
	}

	private static Duration duration(Matcher time) {
		return Duration.ofHours(Long.parseLong(time.group(1)))
			.plusMinutes(Long.parseLong(time.group(2)))
			.plusSeconds(Long.parseLong(time.group(3)))
			.plusMillis(10 * Long.parseLong(time.group(4)));
	}

}
