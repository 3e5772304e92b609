package dev.spikeproof.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

import dev.spikeproof.local.terminal.CannotRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

@Command(name = "demo", synopsisHeading = "Usage: ", customSynopsis = "./demo [COMMAND] [--port-base N]",
		description = { "", "Starts the whole system on this machine, with Docker or without.",
				"Without a command: starts it if need be, buys a mug and a video, and shows",
				"how the purchase travels.", "" },
		commandListHeading = "%nCommands:%n", subcommands = HelpCommand.class)
public final class DemoCommand implements Callable<Integer> {

	@Mixin
	private final Place place;

	private DemoCommand(Place place) {
		this.place = place;
	}

	/**
	 * Returns the exit code: 0, 1 for what can't be done, 2 for what can't be understood.
	 */
	public static int execute(String... arguments) {
		Place place = new Place();
		CommandLine line = new CommandLine(new DemoCommand(place));
		line.addSubcommand(new Up(place));
		line.addSubcommand(new Down(place));
		line.addSubcommand(new Status(place));
		line.addSubcommand(new Logs(place));
		line.addSubcommand(new Purchase(place));
		line.addSubcommand(Dlq.in(place));
		line.addSubcommand(new Poison(place));
		line.addSubcommand(new Chaos(place));
		line.addSubcommand(new Spike(place));
		line.addSubcommand(new Simulate(place));
		line.addSubcommand(new Reset(place));
		line.setExecutionExceptionHandler((problem, command, result) -> complain(problem, command.getErr()));
		line.setParameterExceptionHandler((problem, args) -> explain(problem));
		return line.execute(arguments);
	}

	@Override
	public Integer call() throws Exception {
		new Up(this.place).call();
		this.place.screen().line();
		return new Purchase(this.place).call();
	}

	private static int complain(Exception problem, PrintWriter err) {
		if (problem instanceof CannotRun) {
			err.println(problem.getMessage());
		}
		else if (problem instanceof IOException) {
			err.println("A file or a connection fails: " + problem + ". Is the disk full, or not writable?");
		}
		else {
			err.println("This was not foreseen, please report it:");
			problem.printStackTrace(err);
		}
		return 1;
	}

	private static int explain(ParameterException problem) {
		CommandLine command = problem.getCommandLine();
		boolean unknownCommand = problem instanceof UnmatchedArgumentException && command.getParent() == null;
		command.getErr()
			.println(unknownCommand
					? "There is no command " + ((UnmatchedArgumentException) problem).getUnmatched().getFirst() + "."
					: problem.getMessage() + ".");
		command.getErr().println("What there is: ./demo help");
		return 2;
	}

}
