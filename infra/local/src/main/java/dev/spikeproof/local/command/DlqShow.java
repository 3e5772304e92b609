package dev.spikeproof.local.command;

import java.util.concurrent.Callable;

import dev.spikeproof.local.desk.LetterSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(name = "show", description = "Show a letter: why it failed, and what is in it. Nothing is changed by it.")
final class DlqShow implements Callable<Integer> {

	private final Place place;

	@Parameters(paramLabel = "ID", description = "As the list shows it.")
	private String id = "";

	@Option(names = "--json", description = "For programs.")
	private boolean json;

	DlqShow(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() {
		JsonNode letter = Dlq.desk(this.place).letter(this.id);
		if (this.json) {
			this.place.screen().line(letter.toPrettyString());
		}
		else {
			new LetterSheet(this.place.screen(), this.place::demo).show(letter);
		}
		return 0;
	}

}
