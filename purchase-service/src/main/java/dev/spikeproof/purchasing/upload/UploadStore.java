package dev.spikeproof.purchasing.upload;

import java.net.URI;
import java.util.Map;

/** Where uploaded bytes go. */
public interface UploadStore {

	/**
	 * A URL that takes exactly this upload, once, for a limited time.
	 * @see Place
	 */
	Place placeFor(Upload upload);

	Arrival arrivalOf(Upload upload);

	/**
	 * Where to PUT an upload.
	 *
	 * @param headers to be sent as they are: they are part of the signature
	 */
	record Place(URI url, Map<String, String> headers) {
	}

	/** Whether the bytes are there. UNKNOWN: the store can't be asked just now. */
	enum Arrival {

		COMPLETE, MISSING, UNKNOWN

	}

}
