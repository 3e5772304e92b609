package dev.spikeproof.encoding.video.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import dev.spikeproof.encoding.EncoderSettings.Limits;
import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.video.Preset;
import dev.spikeproof.encoding.video.UnusableVideo;

/**
 * What ffmpeg has written. It also reports success when it stopped at a limit, found no
 * picture, or could read only the beginning.
 */
record Result(Path file, Preset preset, long frames, Duration encoded, Complaint complaint) {

	private static final double MOST = 0.9;

	void check(Source source, Limits limits) throws UnusableVideo {
		if (this.frames == 0 || size() == 0) {
			throw new UnusableVideo("No picture could be read from the video.");
		}
		if (size() >= limits.result().toBytes()) {
			throw new UnusableVideo("The result would be larger than %d MB.".formatted(limits.result().toMegabytes()));
		}
		if (this.preset == Preset.POSTER) {
			return;
		}
		if (this.encoded.compareTo(limits.duration()) > 0) {
			throw new UnusableVideo("The video lasts longer than %d seconds.".formatted(limits.duration().toSeconds()));
		}
		Duration declared = source.duration();
		if (declared != null && !this.complaint.isEmpty() && this.encoded.toMillis() < MOST * declared.toMillis()) {
			throw new UnusableVideo("The upload is incomplete or damaged: only %d of %d seconds can be read."
				.formatted(this.encoded.toSeconds(), declared.toSeconds()));
		}
	}

	private long size() {
		try {
			return Files.exists(this.file) ? Files.size(this.file) : 0;
		}
		catch (IOException ex) {
			throw new TryAgainLater("The result can't be read", ex);
		}
	}

}
