package dev.spikeproof.purchasing.purchase;

import java.time.Duration;
import java.util.UUID;

import dev.spikeproof.purchasing.owner.Owner;

/**
 * The Idempotency-Keys of the last 24 hours (IETF draft "The Idempotency-Key HTTP Header
 * Field").
 */
public interface IdempotencyKeys {

	/**
	 * Looks the key up and holds it until the running transaction ends.
	 * @throws KeyBusy if another request holds it
	 */
	Use begin(Key key, String requestHash);

	/**
	 * Notes which purchase the key stands for, and for how long a request will be at work
	 * on it.
	 */
	void bind(Key key, String requestHash, UUID purchaseId, Duration lease);

	/** Prolongs the work on a known key. */
	void lease(Key key, Duration lease);

	/** Notes the answer that is to be given again. */
	void answered(Key key, int status);

	/**
	 * The work is over without an answer that stands; the next request with this key goes
	 * on with it.
	 */
	void release(Key key);

	/**
	 * What a caller calls a request; two owners may have the same name for two requests.
	 */
	record Key(Owner owner, String name) {
	}

	/** What a key was used for so far. */
	sealed interface Use {

		record New() implements Use {
		}

		/** Used before, and this was answered. */
		record Answered(UUID purchaseId, int status) implements Use {
		}

		/** Used before; that request died or gave up before its answer. */
		record Unanswered(UUID purchaseId) implements Use {
		}

	}

	/** A request with this key is being worked on. */
	final class KeyBusy extends RuntimeException {

		private final long seconds;

		public KeyBusy(long seconds) {
			super("A request with this Idempotency-Key is being worked on");
			this.seconds = seconds;
		}

		/** When to ask again, in seconds. */
		public long seconds() {
			return this.seconds;
		}

	}

	/** The key stands for another request. */
	final class KeyReused extends RuntimeException {

		public KeyReused() {
			super("This Idempotency-Key was used for another body within the last 24 hours");
		}

	}

}
