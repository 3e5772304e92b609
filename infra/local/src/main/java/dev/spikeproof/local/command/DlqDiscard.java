package dev.spikeproof.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.spikeproof.local.desk.Desk;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(name = "discard", description = "Throw a letter away. A copy is kept for 14 days.")
final class DlqDiscard implements Callable<Integer> {

	private final Place place;

	@Parameters(paramLabel = "ID", description = "As the list shows it; you will be asked to type it again.")
	private String id = "";

	DlqDiscard(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() throws IOException {
		Screen screen = this.place.screen();
		Desk desk = Dlq.desk(this.place);
		JsonNode letter = desk.letter(this.id);
		String whole = letter.path("id").asString();
		screen.line("Letter " + whole + " of " + letter.path("queue").asString() + ", which failed: "
				+ letter.path("failure").path("reason").asString().replaceAll("\\p{Cntrl}+", " "));
		screen.line("Type " + whole.substring(0, 8) + " to throw it away for good:");
		String typed = line();
		if (typed.length() < 8 || !whole.startsWith(typed)) {
			throw new CannotRun("That is another id, so nothing was done.");
		}
		JsonNode discarded = desk.discard(whole);
		screen.line("It is discarded. A copy is kept for 14 days: " + discarded.path("copy").asString());
		return 0;
	}

	private static String line() throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
		return Optional.ofNullable(in.readLine()).orElse("").strip();
	}

}
