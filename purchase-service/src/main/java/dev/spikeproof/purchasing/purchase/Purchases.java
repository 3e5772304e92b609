package dev.spikeproof.purchasing.purchase;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.purchasing.owner.Owner;

/** All purchases, with what happened to them. */
public interface Purchases {

	void add(Purchase purchase, Owner owner);

	Optional<Purchase> find(UUID id);

	/** Empty also if it is another owner's. */
	Optional<Purchase> find(UUID id, Owner owner);

	/**
	 * The purchase, held until the running transaction ends, so that changes follow each
	 * other.
	 */
	Optional<Purchase> lock(UUID id);

	/** Stores what is new in {@code changed} and adds what happened as steps. */
	void update(Purchase before, Purchase changed, Instant now);

	/** Notes that the events of these purchases have reached their topics. */
	void published(Collection<UUID> ids, Instant now);

	/** None also if it is another owner's. */
	List<Step> steps(UUID id, Owner owner);

	/** The steps of each purchase after the given position, in order. */
	List<Step> stepsAfter(Map<UUID, Long> positions);

}
