package dev.spikeproof.control.deadletter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.spikeproof.control.deadletter.Hold.Returned;

import org.springframework.stereotype.Component;

/** Writes a letter as it goes back: with its own attributes, and with its history. */
@Component
class DraftReturn {

	/** The first failure and the latest ones; more says nothing new. */
	private static final int LONGEST_HISTORY = 10;

	private final Contracts contracts;

	private final Clock clock;

	DraftReturn(Contracts contracts, Clock clock) {
		this.contracts = contracts;
		this.clock = clock;
	}

	Returned asItWas(DeadLetter letter) {
		return new Returned(letter, letter.body(), letter.attributes(), history(letter, false));
	}

	/**
	 * With another body, and as the event that the queue's reader expects.
	 * @throws ContractBroken if the reader would refuse it
	 */
	Returned edited(DeadLetter letter, String body) {
		String source = letter.queue().source();
		Map<String, Attribute> attributes = new HashMap<>(letter.attributes());
		this.contracts.expectedFrom(source).ifPresent((event) -> {
			attributes.put(DeadLetter.EVENT_TYPE, Attribute.text(event));
			attributes.putIfAbsent(DeadLetter.EVENT_ID, Attribute.text(letter.id()));
		});
		Verdict verdict = this.contracts.judge(source, this.contracts.expectedFrom(source), body);
		if (!verdict.isKept()) {
			throw new ContractBroken(verdict);
		}
		return new Returned(letter, body, attributes, history(letter, true));
	}

	private List<Failure> history(DeadLetter letter, boolean edited) {
		List<Failure> history = new ArrayList<>(letter.history());
		history.add(letter.failure().sentBack(this.clock.instant().truncatedTo(ChronoUnit.MILLIS), edited));
		while (history.size() > LONGEST_HISTORY) {
			history.remove(1);
		}
		return history;
	}

}
