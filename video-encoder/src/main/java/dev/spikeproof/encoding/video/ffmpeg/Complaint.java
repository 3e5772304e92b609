package dev.spikeproof.encoding.video.ffmpeg;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What ffmpeg wrote to its standard error, and the sentence a customer gets for it. */
record Complaint(String text) {

	private static final String NOT_A_VIDEO = "The upload is not a video: no known container format.";

	private static final String TOO_LARGE = "The picture is too large.";

	private static final String DAMAGED = "The video is damaged and can't be read.";

	/** In the order in which they are looked for: the more telling first. */
	private static final List<Map.Entry<String, String>> REASONS = List.of(
			Map.entry("max_streams", "The upload holds too many streams."), Map.entry("max pixel count", TOO_LARGE),
			Map.entry("Picture size", TOO_LARGE),
			Map.entry("moov atom not found", "The upload is incomplete: the index of the video is missing."),
			Map.entry("matches no streams", "The upload has no moving picture."),
			Map.entry("decoder found", "The video's codec is not supported."),
			Map.entry("not found for input stream", "The video's codec is not supported."),
			Map.entry("not on whitelist", NOT_A_VIDEO), Map.entry("Not detecting", NOT_A_VIDEO),
			Map.entry("Cannot allocate memory", "The video needs more memory than is allowed."),
			Map.entry("Error opening input: Invalid data found", NOT_A_VIDEO),
			Map.entry("file:upload: Invalid data found", NOT_A_VIDEO),
			Map.entry("Application provided duration", "The video is damaged: its times make no sense."),
			Map.entry("Invalid data found", DAMAGED), Map.entry("Cannot determine format", DAMAGED),
			Map.entry("No JPEG data found", DAMAGED), Map.entry("patches welcome", DAMAGED));

	/** Those of the machine or of the installation. */
	private static final Set<String> OURS = Set.of("No space left on device", "Read-only file system",
			"Permission denied", "No such file or directory", "Too many open files", "Unknown encoder",
			"Unrecognized option", "Option not found", "error while loading shared libraries");

	private static final Pattern WHERE = Pattern.compile("\\[[^\\]]*@ 0x[0-9a-f]+\\]\\s*");

	private static final Pattern PATHS = Pattern.compile("(file:\\S*|(?<!\\S)/\\S+)");

	private static final int MAX_LENGTH = 200;

	boolean isEmpty() {
		return this.text.isBlank();
	}

	Complaint lastLine() {
		return new Complaint(this.text.lines().filter((line) -> !line.isBlank()).reduce("", (_, line) -> line));
	}

	/** Whether the video has nothing to do with it. */
	boolean isOurs() {
		return OURS.stream().anyMatch(this.text::contains);
	}

	/** A sentence without paths, addresses and control characters. */
	String reason() {
		return REASONS.stream()
			.filter((known) -> this.text.contains(known.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseGet(this::firstLine);
	}

	private String firstLine() {
		return this.text.lines()
			.map(Complaint::clean)
			.filter((line) -> !line.isEmpty())
			.findFirst()
			.map((line) -> "The video can't be encoded: " + line)
			.orElse("The video can't be encoded.");
	}

	private static String clean(String line) {
		String clean = PATHS.matcher(WHERE.matcher(line).replaceAll("")).replaceAll("the file");
		clean = clean.replaceAll("[^\\p{Print}\\p{L}]", "").strip();
		return (clean.length() > MAX_LENGTH) ? clean.substring(0, MAX_LENGTH) + "…" : clean;
	}

}
