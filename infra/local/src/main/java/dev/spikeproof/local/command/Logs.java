package dev.spikeproof.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import dev.spikeproof.local.process.LogFile;
import dev.spikeproof.local.supervisor.Zipkin;
import dev.spikeproof.local.terminal.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Show the last lines that a part has logged.")
final class Logs implements Callable<Integer> {

	private final Place place;

	@Parameters(paramLabel = "NAME", description = "A name that status shows, or supervisor.")
	private String name = "";

	@Option(names = { "-n", "--lines" }, paramLabel = "N", description = "How many lines (default: 100).")
	private int lines = 100;

	@Option(names = { "-f", "--follow" }, description = "And go on with what comes, until Ctrl-C.")
	private boolean follow;

	Logs(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() throws Exception {
		Path log = this.place.directory().log(requireKnown(this.name));
		if (!Files.exists(log)) {
			throw new CannotRun("There is no log of " + this.name + " yet. Start the system: " + this.place.demo("up"));
		}
		long position = Files.size(log);
		new LogFile(log).lastLines(this.lines).forEach(this.place.screen()::line);
		while (this.follow) {
			position = printFrom(position, log);
			TimeUnit.MILLISECONDS.sleep(300);
		}
		return 0;
	}

	private String requireKnown(String wanted) {
		List<String> names = new ArrayList<>(this.place.ports().all().keySet());
		names.addAll(List.of(Zipkin.NAME, "supervisor"));
		if (!names.contains(wanted)) {
			throw new CannotRun("There is no part named " + wanted + ". There are: " + String.join(", ", names) + ".");
		}
		return wanted;
	}

	/** A log that has become shorter was begun anew. */
	private static long printFrom(long position, Path log) throws IOException {
		long size = Files.exists(log) ? Files.size(log) : 0;
		if (size > position) {
			try (InputStream in = Files.newInputStream(log)) {
				in.skipNBytes(position);
				System.out.write(in.readNBytes((int) (size - position)));
				System.out.flush();
			}
		}
		return size;
	}

}
