package dev.spikeproof.local.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Foreign text and times, as they may be shown on a terminal. */
final class Plain {

	private static final int SHORT_ID = 8;

	private Plain() {
	}

	/** On one line, and without what would steer the terminal. */
	static String line(String text) {
		return text.replaceAll("\\p{Cntrl}+", " ").strip();
	}

	/** The same, not longer than this. */
	static String line(String text, int longest) {
		String line = line(text);
		return (line.length() <= longest) ? line : line.substring(0, Math.max(0, longest - 1)) + "…";
	}

	/** Several lines, indented; JSON is laid out. */
	static String block(String text, String indent, int longest) {
		String all = pretty(text).orElse(text).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "·");
		String shown = all.substring(0, Math.min(all.length(), longest)).indent(0).replaceAll("(?m)^", indent);
		String end = shown.stripTrailing();
		return (all.length() <= longest) ? end
				: end + "\n" + indent + "… and " + (all.length() - longest) + " more characters; --json has them all";
	}

	static Optional<String> pretty(String text) {
		try {
			return Optional.of(JsonMapper.shared()
				.writerWithDefaultPrettyPrinter()
				.writeValueAsString(JsonMapper.shared().readTree(text)));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	static String shortId(String id) {
		return id.substring(0, Math.min(id.length(), SHORT_ID));
	}

	/** How long ago, in the unit that says most. */
	static String age(Instant then, Instant now) {
		Duration age = Duration.between(then, now);
		if (age.toDays() > 1) {
			return age.toDays() + " days";
		}
		if (age.toHours() > 1) {
			return age.toHours() + " hours";
		}
		return (age.toMinutes() > 1) ? age.toMinutes() + " minutes" : Math.max(0, age.toSeconds()) + " s";
	}

}
