package dev.spikeproof.encoding.video.ffmpeg;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why this worker can't start. */
class UnusableFfmpeg extends RuntimeException {

	UnusableFfmpeg(String ffmpeg, String reason) {
		super("ffmpeg can't be used as '%s': %s".formatted(ffmpeg, reason));
	}

	/** Tells it without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<UnusableFfmpeg> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, UnusableFfmpeg cause) {
			return new FailureAnalysis(cause.getMessage(),
					"Install ffmpeg 5 or newer with libx264, or let encoder.ffmpeg (ENCODER_FFMPEG) name one.", cause);
		}

	}

}
