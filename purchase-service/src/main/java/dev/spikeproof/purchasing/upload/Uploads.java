package dev.spikeproof.purchasing.upload;

import java.util.Optional;
import java.util.UUID;

/**
 * All uploads that were asked for. An upload belongs to the first purchase that takes it.
 */
public interface Uploads {

	void add(Upload upload);

	Optional<Upload> find(UUID id);

	/**
	 * Gives the upload to a purchase, inside the running transaction.
	 * @return false if another purchase has it
	 */
	boolean take(UUID id, UUID purchaseId);

}
