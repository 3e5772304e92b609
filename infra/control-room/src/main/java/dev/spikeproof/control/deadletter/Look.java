package dev.spikeproof.control.deadletter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one look into a queue saw.
 *
 * @param letters the oldest first
 * @param depth how many there are by SQS's own count
 * @param busy whether nothing could be seen because the desk itself moves letters there
 */
public record Look(List<DeadLetter> letters, Depth depth, boolean busy) {

	static Look at(List<DeadLetter> letters, Depth depth) {
		return new Look(letters.stream().sorted(Comparator.comparing(DeadLetter::since)).toList(), depth, false);
	}

	static Look denied(Depth depth) {
		return new Look(List.of(), depth, true);
	}

	public List<Group> groups() {
		return Group.of(this.letters);
	}

	/** SQS's count lags behind; what was seen is certain. */
	public int count() {
		return Math.max(this.depth.total(), this.letters.size());
	}

	public boolean isComplete() {
		return this.letters.size() >= this.depth.total();
	}

	public Optional<Instant> oldest() {
		return this.letters.stream().map(DeadLetter::since).min(Comparator.naturalOrder());
	}

}
