package dev.spikeproof.local.command;

import java.net.URI;

import dev.spikeproof.local.desk.Desk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "dlq", description = "Look after messages that failed: list, show, redrive, discard.",
		synopsisSubcommandLabel = "(list | show ID | redrive QUEUE | discard ID)",
		footer = { "", "./demo help dlq redrive tells more of that command." })
final class Dlq implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	/** With its own commands below. */
	static CommandLine in(Place place) {
		CommandLine dlq = new CommandLine(new Dlq());
		dlq.addSubcommand(new DlqList(place));
		dlq.addSubcommand(new DlqShow(place));
		dlq.addSubcommand(new DlqRedrive(place));
		dlq.addSubcommand(new DlqDiscard(place));
		return dlq;
	}

	static Desk desk(Place place) {
		return new Desk(URI.create("http://127.0.0.1:" + place.ports().controlRoom()), place.demo("up"));
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(),
				"Say what to do: ./demo dlq list, show ID, redrive QUEUE or discard ID");
	}

}
