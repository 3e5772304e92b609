package dev.spikeproof.encoding.video;

import java.nio.file.Path;
import java.util.Optional;

import dev.spikeproof.encoding.TryAgainLater;

/**
 * The uploads and the results. A result is written once: who comes second finds the
 * first's. All methods throw {@link TryAgainLater} when the store can't be reached.
 */
public interface Videos {

	Optional<Outcome> resultOf(Encoding encoding);

	/**
	 * Copies the upload to a file that doesn't exist yet.
	 * @throws UnusableVideo if there is none, or it is empty or too large
	 */
	void fetch(Encoding encoding, Path file) throws UnusableVideo;

	Outcome keep(Encoding encoding, Path rendition);

	/** Leaves a rejection instead of a rendition, unless there is a rendition. */
	Outcome reject(Encoding encoding, String reason);

}
