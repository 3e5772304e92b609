package dev.spikeproof.local.desk;

import java.time.Instant;
import java.util.function.UnaryOperator;

import dev.spikeproof.local.terminal.Colour;
import dev.spikeproof.local.terminal.Screen;
import tools.jackson.databind.JsonNode;

/** All about one letter, and what can be done with it. */
public final class LetterSheet {

	private static final int LONGEST_BODY = 8000;

	private static final int LONGEST_VALUE = 200;

	private final Screen screen;

	private final UnaryOperator<String> demo;

	/**
	 * @param demo makes a command out of what follows {@code ./demo}
	 */
	public LetterSheet(Screen screen, UnaryOperator<String> demo) {
		this.screen = screen;
		this.demo = demo;
	}

	public void show(JsonNode letter) {
		JsonNode failure = letter.path("failure");
		this.screen.heading("Letter " + letter.path("id").asString() + " in " + letter.path("queue").asString());
		row("came from", letter.path("source").asString());
		row("why", this.screen.paint(Colour.RED, Plain.line(failure.path("reason").asString())));
		row("kind", failure.path("type").asString() + meaning(failure.path("type").asString()));
		row("since", when(letter.path("since").asString()));
		row("received", received(failure.path("receives").asInt(), letter.path("looks").asInt()));
		row("trace", letter.path("traceId").asString("none was sent with it"));
		letter.path("group").asStringOpt().ifPresent((group) -> row("message group", Plain.line(group)));
		contract(letter.path("contract"));
		history(letter.path("history"));
		this.screen.heading("  attributes");
		letter.path("attributes")
			.propertyStream()
			.forEach((attribute) -> this.screen.line("      %-16s %s".formatted(Plain.line(attribute.getKey()),
					Plain.line(attribute.getValue().path("value").asString(), LONGEST_VALUE))));
		this.screen.heading("  body");
		this.screen.line(Plain.block(letter.path("body").asString(), "      ", LONGEST_BODY));
		nextSteps(letter);
	}

	private void contract(JsonNode contract) {
		String event = contract.path("event").asString("none");
		JsonNode violations = contract.path("violations");
		row("contract", event.equals("none") ? "none"
				: event + (violations.isEmpty() ? ": the body keeps it" : ": the body breaks it"));
		contract.path("remark").asStringOpt().ifPresent((remark) -> this.screen.line("      " + Plain.line(remark)));
		violations.valueStream()
			.forEach((violation) -> this.screen.line("      %-24s %-22s %s".formatted(
					Plain.line(violation.path("path").asString(), 60), violation.path("rule").asString(),
					Plain.line(violation.path("message").asString(), LONGEST_VALUE))));
	}

	private void history(JsonNode history) {
		if (history.isEmpty()) {
			return;
		}
		this.screen.heading("  it failed before");
		history.valueStream()
			.forEach((former) -> this.screen
				.line("      %s  %s: %s%s".formatted(former.path("failedAt").asString("at a time nobody told"),
						former.path("type").asString(), Plain.line(former.path("reason").asString(), LONGEST_VALUE),
						former.path("redrivenAt")
							.asStringOpt()
							.map((at) -> "; sent back " + at + (former.path("edited").asBoolean() ? ", edited" : ""))
							.orElse("; sent back by SQS"))));
	}

	private void nextSteps(JsonNode letter) {
		String id = Plain.shortId(letter.path("id").asString());
		String redrive = "dlq redrive " + letter.path("source").asString();
		this.screen.line();
		this.screen.heading("What to do next");
		step("send it back as it is", redrive + " --id " + id);
		step("mend it and send it back", redrive + " --id " + id + " --edit");
		step("send back all with this reason", redrive + " --reason " + letter.path("reasonKey").asString());
		step("throw it away, keeping a copy for 14 days", "dlq discard " + id);
	}

	private void row(String name, String value) {
		this.screen.line("  %-14s %s".formatted(name, value));
	}

	private void step(String what, String how) {
		this.screen.line("  %-42s %s".formatted(what, this.demo.apply(how)));
	}

	private static String received(int receives, int looks) {
		return ((receives > 0) ? receives + " times by its worker; " : "nobody told how often by its worker; ") + looks
				+ " times by SQS's own count, which looks like this one raise";
	}

	private static String when(String time) {
		return time + ", " + Plain.age(Instant.parse(time), Instant.now()) + " ago";
	}

	private static String meaning(String type) {
		return switch (type) {
			case "unreadable" -> ": its body can't be read; it has to be mended or thrown away";
			case "contract" -> ": it can be read but isn't what was agreed; mend it, or the reader";
			case "impossible" -> ": it was understood and contradicts what is stored";
			case "exhausted" -> ": each try failed for a reason that might have passed; perhaps it has by now";
			case "unfinished" -> ": look for crashes and hangs of its worker before sending it back";
			default -> "";
		};
	}

}
