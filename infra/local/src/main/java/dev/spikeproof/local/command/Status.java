package dev.spikeproof.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.spikeproof.local.supervisor.State;
import dev.spikeproof.local.terminal.Colour;
import dev.spikeproof.local.terminal.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Show what runs; exit code 3 if that isn't everything.")
final class Status implements Callable<Integer> {

	private static final int NOT_RUNNING = 3;

	private static final String COLUMNS = "  %-18s %8s %7s  %s %9s %10s  %s";

	private final Place place;

	@Option(names = "--json", description = "For programs.")
	private boolean json;

	Status(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() {
		Optional<State> state = this.place.stateFile().read();
		Report report = Report.of(state, this.place.directory().ledger().survivors(), Instant.now());
		if (this.json) {
			this.place.screen().line(report.toJson());
		}
		else {
			print(report);
		}
		return report.isAllReady() ? 0 : NOT_RUNNING;
	}

	private void print(Report report) {
		Screen screen = this.place.screen();
		screen.line(switch (report.state()) {
			case "down" ->
				"Nothing is running on port base " + this.place.ports().base() + ". Start it: " + this.place.demo("up");
			case "failed" -> "The last start failed: " + report.problem();
			case "abandoned" -> "The supervisor is gone, killed perhaps; what it started is not looked after any more. "
					+ "Clean up: " + this.place.demo("down");
			default -> "Spikeproof on port base " + this.place.ports().base() + ", " + report.environment()
					+ " environment: " + report.state();
		});
		if (!report.parts().isEmpty()) {
			screen.line();
			screen.heading(COLUMNS.formatted("NAME", "PID", "PORT", "%-10s".formatted("STATE"), "RESTARTS", "UPTIME",
					"LAST END"));
			report.parts().forEach((part) -> screen.line(row(screen, part)));
		}
	}

	private static String row(Screen screen, Report.Part part) {
		Colour colour = part.state().equals("ready") ? Colour.GREEN : Colour.YELLOW;
		String state = screen.paint(colour, "%-10s".formatted(part.state()));
		return COLUMNS.formatted(part.name(), (part.pid() != null) ? part.pid().toString() : "-", part.port(), state,
				part.restarts(), uptime(part.uptimeSeconds()), (part.lastEnd() != null) ? part.lastEnd() : "-");
	}

	private static String uptime(@Nullable Long seconds) {
		if (seconds == null) {
			return "-";
		}
		Duration uptime = Duration.ofSeconds(seconds);
		return (uptime.toHours() > 0) ? "%dh %02dm".formatted(uptime.toHours(), uptime.toMinutesPart())
				: "%dm %02ds".formatted(uptime.toMinutes(), uptime.toSecondsPart());
	}

}
