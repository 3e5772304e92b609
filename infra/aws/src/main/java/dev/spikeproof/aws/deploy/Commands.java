package dev.spikeproof.aws.deploy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command lines behind {@code infra/aws/deploy} and {@code infra/aws/destroy}. */
public final class Commands {

	private Commands() {
	}

	static void main(String[] arguments) {
		Path home = Path.of(System.getProperty("spikeproof.home", "."));
		CommandLine line = new CommandLine(CommandSpec.create());
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
		System.exit(execute(new Programs(System.getenv(), home), home, new Terminal(in, line.getOut()), line.getErr(),
				arguments));
	}

	/** Returns the exit code: 0, 1 when it is half done, 2 when nothing was changed. */
	static int execute(Programs programs, Path home, Terminal terminal, PrintWriter err, String... arguments) {
		CommandLine line = new CommandLine(CommandSpec.create());
		line.addSubcommand(new Deploy(programs, home, terminal));
		line.addSubcommand(new Destroy(programs, home, terminal));
		line.setOut(terminal.out());
		line.setErr(err);
		line.setExecutionExceptionHandler((problem, command, result) -> complain(problem, err));
		return line.execute(arguments);
	}

	private static int complain(Exception problem, PrintWriter err) {
		if (problem instanceof CannotDeploy known) {
			err.println(known.getMessage());
			return known.exitCode();
		}
		err.println("This was not foreseen, please report it:");
		problem.printStackTrace(err);
		return CannotDeploy.HALF_WAY;
	}

}
