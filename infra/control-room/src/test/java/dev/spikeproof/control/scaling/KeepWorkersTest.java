package dev.spikeproof.control.scaling;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.spikeproof.control.scaling.Worker.Condition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeepWorkersTest {

	private final List<String> orders = new ArrayList<>();

	private final List<Worker> workers = new ArrayList<>();

	private final Map<String, Vitals> vitals = new HashMap<>();

	private final Protections protections = new Protections(Clock.systemUTC());

	private Fleet.Kind kind = Fleet.Kind.PROCESSES;

	private final KeepWorkers keep = new KeepWorkers(new Recorded(), this.protections);

	@Test
	void startsThoseThatAreMissing() {
		worker("a", Condition.RUNNING);
		worker("b", Condition.STOPPING);
		keepAt(3);
		assertThat(this.orders).containsExactly("start", "start");
	}

	@Test
	void stopsTheNewestOfTooMany() {
		worker("a", Condition.RUNNING);
		worker("b", Condition.RUNNING);
		worker("c", Condition.RUNNING);
		keepAt(1);
		assertThat(this.orders).containsExactly("stop c", "stop b");
	}

	@Test
	void stopsThoseFirstThatHaveNotBegun() {
		worker("a", Condition.STARTING);
		worker("b", Condition.RUNNING);
		keepAt(1);
		assertThat(this.orders).containsExactly("stop a");
	}

	@Test
	void neverStopsOneThatIsBusyOrProtected() {
		worker("a", Condition.RUNNING);
		worker("b", Condition.RUNNING);
		worker("c", Condition.RUNNING);
		this.vitals.put("c", new Vitals(1, 0, 0, 0, 0, 0));
		this.protections.protect("b", Duration.ofMinutes(1));
		keepAt(0);
		assertThat(this.orders).containsExactly("stop a");
	}

	@Test
	void neverStopsOneThatDoesNotSayWhetherItIsBusy() {
		worker("a", Condition.RUNNING);
		worker("b", Condition.RUNNING);
		this.vitals.remove("b");
		keepAt(0);
		assertThat(this.orders).containsExactly("stop a");
	}

	@Test
	void stopsOneWhoseProtectionHasExpired() {
		worker("a", Condition.RUNNING);
		Instant end = this.protections.protect("a", Duration.ofMillis(-1));
		keepAt(0);
		assertThat(this.orders).containsExactly("stop a");
		assertThat(this.protections.lastOf("a")).as("what is shown").contains(end);
	}

	@Test
	void touchesNobodyWhereOthersScale() {
		this.kind = Fleet.Kind.UNMANAGED;
		worker("a", Condition.RUNNING);
		keepAt(0);
		keepAt(5);
		assertThat(this.orders).isEmpty();
	}

	private void worker(String name, Condition condition) {
		this.workers.add(new Worker(name, URI.create("http://127.0.0.1"), condition,
				Instant.EPOCH.plusSeconds(this.workers.size()), null));
		this.vitals.put(name, new Vitals(0, 0, 0, 0, 0, 0));
	}

	private void keepAt(int wanted) {
		this.keep.at(wanted, new Findings(Instant.EPOCH, new QueueDepth("encoding", 0, 0, 0, 0),
				new Fleet.Roll(this.workers, null), this.vitals));
	}

	private final class Recorded implements Fleet {

		@Override
		public Kind kind() {
			return KeepWorkersTest.this.kind;
		}

		@Override
		public Roll roll() {
			return new Roll(KeepWorkersTest.this.workers, null);
		}

		@Override
		public void start() {
			KeepWorkersTest.this.orders.add("start");
		}

		@Override
		public void stop(Worker worker) {
			KeepWorkersTest.this.orders.add("stop " + worker.name());
		}

		@Override
		public boolean kill(String worker) {
			return false;
		}

	}

}
