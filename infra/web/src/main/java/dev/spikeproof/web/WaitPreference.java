package dev.spikeproof.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The preference to wait for the result (RFC 7240, section 4.3).
 *
 * @param seconds how long the caller waits, 1 to 60
 */
public record WaitPreference(int seconds) {

	private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?([^\\s\"]*)\"?", Pattern.CASE_INSENSITIVE);

	private static final int LONGEST = 60;

	/**
	 * Finds {@code wait=N} among the values of the Prefer headers. Other preferences are
	 * passed over, as the RFC asks.
	 * @throws BadRequest if N isn't a number from 1 to 60
	 */
	public static Optional<WaitPreference> in(List<String> prefer) {
		return prefer.stream()
			.flatMap((header) -> List.of(header.split(",", -1)).stream())
			.map((preference) -> WAIT.matcher(preference.split(";", -1)[0].strip()))
			.filter(Matcher::matches)
			.map((wait) -> new WaitPreference(seconds(wait.group(1))))
			.findFirst();
	}

	public Duration duration() {
		return Duration.ofSeconds(this.seconds);
	}

	/** The value of the Preference-Applied header. */
	public String applied() {
		return "wait=" + this.seconds;
	}

	private static int seconds(String value) {
		if (!value.matches("[0-9]{1,4}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LONGEST) {
			throw new BadRequest("Prefer", "wait is a number of seconds from 1 to " + LONGEST);
		}
		return Integer.parseInt(value);
	}

}
