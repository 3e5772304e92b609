package dev.spikeproof.local.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.terminal.CannotRun;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A copy of a letter's body in the editor that VISUAL or EDITOR names. */
public final class Edit {

	private final Path file;

	private final String before;

	private Edit(Path file, String before) {
		this.file = file;
		this.before = before;
	}

	public static Edit of(String body) throws IOException {
		Path file = Files.createTempFile("letter-", ".json");
		String text = Plain.pretty(body).orElse(body);
		Files.writeString(file, text);
		return new Edit(file, text);
	}

	/** The new body; empty if nothing was changed. */
	public Optional<String> ask() throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(editor(System.getenv()));
		command.add(this.file.toString());
		int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
		if (exit != 0) {
			throw new CannotRun(command.getFirst() + " ended with " + exit
					+ ", so nothing is sent. What you wrote is in " + this.file + ".");
		}
		String after = Files.readString(this.file);
		return after.equals(this.before) ? Optional.empty() : Optional.of(compact(after));
	}

	public Path file() {
		return this.file;
	}

	public void forget() throws IOException {
		Files.deleteIfExists(this.file);
	}

	/** JSON without its layout; what isn't JSON is left as it is. */
	static String compact(String text) {
		try {
			return JsonMapper.shared().readTree(text).toString();
		}
		catch (JacksonException ex) {
			return text;
		}
	}

	private static List<String> editor(Map<String, String> variables) {
		return Stream.of("VISUAL", "EDITOR")
			.map((name) -> variables.getOrDefault(name, "").strip())
			.filter((command) -> !command.isEmpty())
			.findFirst()
			.map((command) -> List.of(command.split("\\s+")))
			.or(() -> Stream.of("sensible-editor", "nano", "vi")
				.filter((it) -> Command.find(it).isPresent())
				.findFirst()
				.map(List::of))
			.orElseThrow(() -> new CannotRun(
					"No editor was found: set EDITOR, or write the new body into a file and name it by --body FILE."));
	}

}
