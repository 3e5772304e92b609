package dev.spikeproof.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import dev.spikeproof.local.chaos.Ordeal;
import dev.spikeproof.local.chaos.Reliability;
import dev.spikeproof.local.chaos.Run;
import dev.spikeproof.local.environment.RunDirectory;
import dev.spikeproof.local.supervisor.PortPlan;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Colour;
import dev.spikeproof.local.terminal.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "chaos", description = "Break everything while customers buy, then count what was lost or done twice. "
		+ "In a world of its own, on port base 28080 unless another is given.")
final class Chaos implements Callable<Integer> {

	private static final int PORT_BASE = 28080;

	/** So that the system is busy but keeps up on two processors. */
	private static final int PURCHASES_A_MINUTE = 350;

	private final Place place;

	@Option(names = "--seed", paramLabel = "N", description = "The same seed means the same schedule (default: 1).")
	private long seed = 1;

	@Option(names = "--purchases", paramLabel = "N", description = "How many, 10 to 100000 (default: 1000).")
	private int purchases = 1000;

	@Option(names = "--minutes", paramLabel = "M",
			description = "The time in which they are made, 1 to 600 (default: 1 for each " + PURCHASES_A_MINUTE + ").")
	private @Nullable Integer minutes;

	@Option(names = "--report", paramLabel = "FILE",
			description = "Add the run to this JSON file and to the table in the page beside it.")
	private @Nullable Path report;

	Chaos(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() throws Exception {
		int time = (this.minutes != null) ? this.minutes : Math.ceilDiv(this.purchases, PURCHASES_A_MINUTE);
		require(this.purchases >= 10 && this.purchases <= 100_000, "--purchases is a number from 10 to 100000.");
		require(time >= 1 && time <= 600, "--minutes is a number from 1 to 600.");
		require(this.report == null || this.report.toString().endsWith(".json"), "--report names a .json file.");
		PortPlan ports = this.place.portsOr(PORT_BASE);
		RunDirectory directory = new RunDirectory(this.place.project().runs().resolve("chaos-" + ports.base()));
		Obstacles.check(directory, ports.all());
		Run run = new Ordeal(this.seed, this.purchases, time, this.place.screen()).run(this.place.project(), directory,
				ports);
		show(run);
		if (this.report != null) {
			new Reliability(this.report).add(run);
		}
		if (!run.isClean()) {
			this.place.screen().line("The logs are in " + directory.path() + "/logs. Run it again: " + again(time));
		}
		return run.isClean() ? 0 : 1;
	}

	private static void require(boolean condition, String sentence) {
		if (!condition) {
			throw new CannotRun(sentence);
		}
	}

	private void show(Run run) {
		Screen screen = this.place.screen();
		screen.line();
		screen.line("  %-22s %6d of %d, in %d s".formatted("accepted", run.accepted(), run.purchases(), run.seconds()));
		run.numbers()
			.forEach((name, number) -> screen.line("  %-22s %s".formatted(name,
					screen.paint((number == 0) ? Colour.GREEN : Colour.RED, "%6d".formatted(number)))));
		screen.line();
		screen
			.line("  %d faults and %d restarts; %d events in %d deliveries; %d poisoned messages; %d orders sent again"
				.formatted(run.faults(), run.restarts(), run.events(), run.deliveries(), run.poison(),
						run.askedAgain()));
	}

	private String again(int time) {
		return "./demo chaos --seed " + this.seed + " --purchases " + this.purchases + " --minutes " + time;
	}

}
