package dev.spikeproof.purchasing.purchase;

import java.net.URI;
import java.util.Optional;

/** What the encoder has left in the bucket. */
public interface Renditions {

	/** A URL by which a customer can fetch the rendition for a limited time. */
	URI linkTo(String key);

	/** Why a video was rejected, as the object with this key says. */
	String reasonIn(String rejectionKey);

	/** The trace in which the object was written, if it says so. */
	Optional<String> traceOf(String key);

}
