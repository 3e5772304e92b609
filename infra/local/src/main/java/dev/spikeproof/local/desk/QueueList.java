package dev.spikeproof.local.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.spikeproof.local.terminal.Colour;
import dev.spikeproof.local.terminal.Screen;
import tools.jackson.databind.JsonNode;

/** All dead-letter queues, those with letters with a line for each or for each reason. */
public final class QueueList {

	private static final String COLUMNS = "  %-32s %8s  %-11s %s";

	private static final int MOST_LETTERS = 10;

	private static final int WIDTH = 150;

	private final Screen screen;

	private final Desk desk;

	private final UnaryOperator<String> demo;

	/**
	 * @param demo makes a command out of what follows {@code ./demo}
	 */
	public QueueList(Screen screen, Desk desk, UnaryOperator<String> demo) {
		this.screen = screen;
		this.desk = desk;
		this.demo = demo;
	}

	public void show(JsonNode queues, boolean grouped) {
		this.screen.heading(COLUMNS.formatted("QUEUE", "LETTERS", "OLDEST", "ALARM"));
		List<JsonNode> full = queues.valueStream().filter((queue) -> queue.path("depth").asInt() > 0).toList();
		queues.valueStream().forEach((queue) -> {
			row(queue);
			if (queue.path("depth").asInt() > 0) {
				details(queue, grouped);
			}
		});
		this.screen.line();
		if (full.isEmpty()) {
			this.screen.line("No message has failed for good: all dead-letter queues are empty.");
		}
		else {
			nextSteps(full, grouped);
		}
	}

	private void row(JsonNode queue) {
		String oldest = time(queue.path("oldest")).map((time) -> Plain.age(time, Instant.now())).orElse("-");
		String alarm = queue.path("alarm").asString();
		this.screen.line(COLUMNS.formatted(queue.path("name").asString(), queue.path("depth").asInt(), oldest,
				alarm.equals("ALARM") ? this.screen.paint(Colour.RED, alarm) : alarm));
	}

	private void details(JsonNode queue, boolean grouped) {
		String name = queue.path("name").asString();
		if (queue.path("busy").asBoolean()) {
			this.screen.line("      letters are being moved, so they can't be looked at just now: %d of %d are moved"
				.formatted(queue.path("redrive").path("moved").asInt(), queue.path("redrive").path("toMove").asInt()));
			return;
		}
		int seen = queue.path("seen").asInt();
		int depth = queue.path("depth").asInt();
		if (seen < depth) {
			this.screen.line("      only the first %d of %d can be seen at once; what follows is about these"
				.formatted(seen, depth));
		}
		if (grouped) {
			queue.path("groups").valueStream().forEach(this::group);
		}
		else {
			letters(this.desk.letters(name), seen);
		}
	}

	private void group(JsonNode group) {
		this.screen.line(line("      %6d × %-6s %-10s %s".formatted(group.path("count").asInt(),
				group.path("key").asString(), group.path("type").asString(), group.path("reason").asString())));
	}

	private void letters(JsonNode letters, int seen) {
		letters.valueStream().limit(MOST_LETTERS).forEach((letter) -> {
			String since = time(letter.path("since")).map((time) -> Plain.age(time, Instant.now())).orElse("-");
			int redrives = letter.path("redrives").asInt();
			this.screen.line(line("      %s  %-11s %-10s %s%s".formatted(Plain.shortId(letter.path("id").asString()),
					since, letter.path("type").asString(), (redrives > 0) ? "(sent back " + redrives + "×) " : "",
					letter.path("reason").asString())));
		});
		if (seen > MOST_LETTERS) {
			this.screen.line("      … and " + (seen - MOST_LETTERS) + " more; by reason: "
					+ this.demo.apply("dlq list --group"));
		}
	}

	private void nextSteps(List<JsonNode> full, boolean grouped) {
		JsonNode queue = full.getFirst();
		JsonNode group = queue.path("groups").path(0);
		String source = queue.path("source").asString();
		this.screen.heading("What to do next");
		step("see one of them", "dlq show " + Plain.shortId(group.path("example").asString("ID")));
		if (!grouped) {
			step("see them by reason", "dlq list --group");
		}
		step("once the cause is mended, send back those",
				"dlq redrive " + source + " --reason " + group.path("key").asString("KEY"));
		step("or all of a queue", "dlq redrive " + source + " --all");
	}

	private void step(String what, String how) {
		this.screen.line("  %-42s %s".formatted(what, this.demo.apply(how)));
	}

	private static Optional<Instant> time(JsonNode node) {
		return node.asStringOpt().map(Instant::parse);
	}

	/** Indentation is kept. */
	private static String line(String text) {
		String indent = " ".repeat(text.length() - text.stripLeading().length());
		return indent + Plain.line(text, WIDTH - indent.length());
	}

}
