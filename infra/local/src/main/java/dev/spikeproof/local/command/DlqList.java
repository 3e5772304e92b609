package dev.spikeproof.local.command;

import java.util.concurrent.Callable;

import dev.spikeproof.local.desk.Desk;
import dev.spikeproof.local.desk.QueueList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(name = "list", description = "List the dead-letter queues and what lies in them.")
final class DlqList implements Callable<Integer> {

	private final Place place;

	@Option(names = "--group", description = "One line for all letters with the same reason.")
	private boolean group;

	@Option(names = "--json", description = "For programs.")
	private boolean json;

	DlqList(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() {
		Desk desk = Dlq.desk(this.place);
		JsonNode queues = desk.queues();
		if (this.json) {
			this.place.screen().line(queues.toPrettyString());
		}
		else {
			new QueueList(this.place.screen(), desk, this.place::demo).show(queues, this.group);
		}
		return 0;
	}

}
