package dev.spikeproof.scaling.alarm;

import java.util.function.IntPredicate;

/** The text of a rule, and how far it was read. Spaces between its parts don't count. */
final class RuleText {

	/** Amazon CloudWatch API reference, PutCompositeAlarm. */
	private static final int MOST_CHARACTERS = 10_240;

	private static final int MOST_QUOTED = 30;

	private final String text;

	private int position;

	RuleText(String text) {
		if (text.length() > MOST_CHARACTERS) {
			throw new IllegalArgumentException("The rule of a composite alarm has %d characters: take %d at most"
				.formatted(text.length(), MOST_CHARACTERS));
		}
		this.text = text;
	}

	boolean isAtEnd() {
		this.position = endOf(Character::isWhitespace);
		return this.position == this.text.length();
	}

	boolean take(char expected) {
		boolean found = !isAtEnd() && this.text.charAt(this.position) == expected;
		if (found) {
			this.position++;
		}
		return found;
	}

	boolean takeWord(String expected) {
		boolean found = !isAtEnd() && word().equals(expected);
		if (found) {
			this.position += expected.length();
		}
		return found;
	}

	void expect(char expected, String inWords) {
		if (!take(expected)) {
			throw refusal(inWords);
		}
	}

	String takeName() {
		for (char quote : new char[] { '"', '\'' }) {
			if (take(quote)) {
				String name = takeName((it) -> it != quote);
				expect(quote, "the " + quote + " that ends the name");
				return name;
			}
		}
		return takeName((it) -> !Character.isWhitespace(it) && "()\"'".indexOf(it) < 0);
	}

	private String takeName(IntPredicate isPart) {
		int end = endOf(isPart);
		if (this.text.substring(this.position, end).isBlank()) {
			throw refusal("the name of an alarm");
		}
		String name = this.text.substring(this.position, end);
		this.position = end;
		return name;
	}

	IllegalArgumentException refusal(String expected) {
		String found = isAtEnd() ? "the rule ends" : "there is " + next();
		return new IllegalArgumentException(
				"Column %d of the rule: expected %s, but %s".formatted(this.position + 1, expected, found));
	}

	private String next() {
		String word = word();
		String next = word.isEmpty() ? this.text.substring(this.position, this.position + 1) : word;
		return (next.length() > MOST_QUOTED) ? next.substring(0, MOST_QUOTED) + "…" : next;
	}

	private String word() {
		return this.text.substring(this.position, endOf((it) -> Character.isLetterOrDigit(it) || it == '_'));
	}

	private int endOf(IntPredicate isPart) {
		int end = this.position;
		while (end < this.text.length() && isPart.test(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

}
