package dev.spikeproof.purchasing.upload;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.purchasing.owner.Owner;

/**
 * All uploads that were asked for. An upload belongs to the first purchase that takes it.
 */
public interface Uploads {

	void add(Upload upload, Owner owner);

	/** Empty also if it is another owner's. */
	Optional<Upload> find(UUID id, Owner owner);

	/**
	 * Gives the upload to a purchase, inside the running transaction.
	 * @return false if another purchase has it
	 */
	boolean take(UUID id, UUID purchaseId);

	/**
	 * Those it is time to look for, each for one caller only, and less and less often.
	 * Until their URL has expired; nobody is looked for whom a purchase has.
	 */
	List<Upload> expected(int most);

	/** Its URL takes nothing more: what is there, stays. */
	void arrived(Upload upload);

}
