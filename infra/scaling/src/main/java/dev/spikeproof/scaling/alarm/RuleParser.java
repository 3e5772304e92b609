package dev.spikeproof.scaling.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads one rule, each part of the grammar by a method. */
final class RuleParser {

	private static final int MOST_LEVELS = 100;

	private static final String CONDITION = "ALARM, OK, INSUFFICIENT_DATA, TRUE, FALSE, NOT or (";

	private final RuleText text;

	private int levels;

	RuleParser(String text) {
		this.text = new RuleText(text);
	}

	AlarmRule parse() {
		AlarmRule rule = any();
		if (!this.text.isAtEnd()) {
			throw this.text.refusal("AND, OR or the end");
		}
		return rule;
	}

	private AlarmRule any() {
		List<AlarmRule> rules = chain("OR", this::all);
		return (rules.size() == 1) ? rules.getFirst() : new AlarmRule.Any(rules);
	}

	private AlarmRule all() {
		List<AlarmRule> rules = chain("AND", this::condition);
		return (rules.size() == 1) ? rules.getFirst() : new AlarmRule.All(rules);
	}

	private List<AlarmRule> chain(String operator, Supplier<AlarmRule> part) {
		List<AlarmRule> rules = new ArrayList<>();
		do {
			rules.add(part.get());
		}
		while (this.text.takeWord(operator));
		return List.copyOf(rules);
	}

	private AlarmRule condition() {
		if (this.text.takeWord("NOT")) {
			return new AlarmRule.Not(deeper(this::condition));
		}
		if (this.text.take('(')) {
			AlarmRule rule = deeper(this::any);
			this.text.expect(')', "AND, OR or )");
			return rule;
		}
		if (this.text.takeWord("TRUE")) {
			return new AlarmRule.Constant(true);
		}
		if (this.text.takeWord("FALSE")) {
			return new AlarmRule.Constant(false);
		}
		for (AlarmState state : AlarmState.values()) {
			if (this.text.takeWord(state.name())) {
				return is(state);
			}
		}
		throw this.text.refusal(CONDITION);
	}

	private AlarmRule deeper(Supplier<AlarmRule> part) {
		if (this.levels == MOST_LEVELS) {
			throw this.text.refusal("no more than " + MOST_LEVELS + " levels of parentheses and NOT");
		}
		this.levels++;
		AlarmRule rule = part.get();
		this.levels--;
		return rule;
	}

	private AlarmRule is(AlarmState state) {
		this.text.expect('(', "( and the name of an alarm");
		String alarm = this.text.takeName();
		this.text.expect(')', ") after the name, which stands in quotes if it has spaces");
		return new AlarmRule.Is(alarm, state);
	}

}
