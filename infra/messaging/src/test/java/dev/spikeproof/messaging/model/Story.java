package dev.spikeproof.messaging.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What happened, one sentence for each step, for whoever wants to read it. */
final class Story {

	/** Of what nobody wants to read. */
	static final Story UNTOLD = new Story(false);

	private final List<String> sentences = new ArrayList<>();

	private final boolean told;

	private Story(boolean told) {
		this.told = told;
	}

	static Story toTell() {
		return new Story(true);
	}

	void tell(Supplier<String> sentence) {
		if (this.told) {
			this.sentences.add(sentence.get());
		}
	}

	void tell(String who, String sentence, Object... about) {
		if (this.told) {
			this.sentences.add(sentence.formatted(Stream.concat(Stream.of(who), Stream.of(about)).toArray()));
		}
	}

	int length() {
		return this.sentences.size();
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < this.sentences.size(); i++) {
			text.append("%2d. %s%n".formatted(i + 1, this.sentences.get(i)));
		}
		return text.toString();
	}

}
