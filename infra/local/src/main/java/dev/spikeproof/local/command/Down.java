package dev.spikeproof.local.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.spikeproof.local.process.Exits;
import dev.spikeproof.local.process.Patience;
import dev.spikeproof.local.process.ProcessIdentity;
import dev.spikeproof.local.supervisor.State;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop everything. Logs stay, data doesn't.")
final class Down implements Callable<Integer> {

	/**
	 * More than the supervisor takes when it has to kill everything: those that were
	 * hired, then the services, then what these need.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Place place;

	Down(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() throws Exception {
		Optional<State> running = this.place.running();
		Optional<ProcessHandle> supervisor = running.map(State::supervisor).flatMap(ProcessIdentity::running);
		List<ProcessHandle> orphans = supervisor.isPresent() ? List.of() : this.place.directory().ledger().survivors();
		supervisor.ifPresent(this::stop);
		cleanUp();
		this.place.screen().line(outcome(supervisor.isPresent(), orphans.size()));
		return 0;
	}

	private void stop(ProcessHandle supervisor) {
		Instant begin = Instant.now();
		ProcessIdentity identity = ProcessIdentity.of(supervisor);
		supervisor.destroy();
		Patience.until(() -> {
			this.place.screen().underWay("down", "services first", Duration.between(begin, Instant.now()));
			return identity.running().isEmpty();
		}, PATIENCE);
		Exits.await(List.of(supervisor), Duration.ZERO);
	}

	private void cleanUp() throws IOException {
		this.place.directory().endLeftovers();
		this.place.stateFile().delete();
	}

	private String outcome(boolean supervised, int orphans) {
		String where = " on port base " + this.place.ports().base() + ".";
		if (supervised) {
			return "Everything is stopped" + where;
		}
		return (orphans > 0) ? "The supervisor was gone; the " + orphans + " processes it left are stopped" + where
				: "Nothing is running" + where;
	}

}
