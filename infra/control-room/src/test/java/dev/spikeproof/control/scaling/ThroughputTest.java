package dev.spikeproof.control.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ThroughputTest {

	private final Throughput throughput = new Throughput();

	private Instant now = Instant.parse("2026-11-26T10:00:00Z");

	@Test
	void takesTheHandlerTimeFromAllWorkers() {
		look(Map.of("a", vitals(0, 0), "b", vitals(0, 0)), 20);
		look(Map.of("a", vitals(1, 4), "b", vitals(3, 6)), 16);
		assertThat(this.throughput.handlerTime()).isEqualTo(Duration.ofMillis(2500));
	}

	@Test
	void knowsHowLongMessagesWaited() {
		assertThat(this.throughput.timeInQueue()).isEmpty();
		look(Map.of("a", vitals(1, 4), "b", vitals(3, 6)), 16);
		assertThat(this.throughput.timeInQueue()).contains(Duration.ofSeconds(2));
	}

	@Test
	void knowsHowBusyTheWorkersAreOnAverage() {
		look(Map.of("a", new Vitals(0, 0, 0, 0, 0, 10), "b", new Vitals(0, 0, 0, 0, 0, 20)), 0);
		look(Map.of("a", new Vitals(0, 0, 0, 0, 0, 11), "b", new Vitals(0, 0, 0, 0, 0, 20.6)), 0);
		assertThat(this.throughput.cpu()).isCloseTo(0.4, within(0.001));
	}

	@Test
	void keepsTheLastHandlerTimeWhenNothingIsHandledForLong() {
		look(Map.of("a", vitals(2, 8)), 0);
		passes(Duration.ofMinutes(10));
		look(Map.of("a", vitals(2, 8)), 0);
		assertThat(this.throughput.handlerTime()).isEqualTo(Duration.ofSeconds(4));
	}

	@Test
	void forgetsAfterAMinuteHowLongOthersTook() {
		look(Map.of("a", vitals(100, 1000)), 0);
		passes(Duration.ofSeconds(61));
		look(Map.of("a", vitals(101, 1002)), 0);
		assertThat(this.throughput.handlerTime()).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void countsOnThroughAWorkerThatBeganAnew() {
		look(Map.of("a", vitals(10, 40)), 5);
		look(Map.of("a", vitals(2, 8)), 3);
		assertThat(this.throughput.handled()).isEqualTo(12);
	}

	@Test
	void knowsArrivalsByWhatIsLeftAndWhatWasDone() {
		look(Map.of("a", vitals(0, 0)), 10);
		look(Map.of("a", vitals(4, 16)), 106);
		assertThat(this.throughput.arrived()).isEqualTo(110);
		look(Map.of("a", vitals(14, 56)), 96);
		assertThat(this.throughput.arrived()).isEqualTo(110);
	}

	@Test
	void nothingArrivesWhileABacklogDrainsThoughMessagesAreCountedBeforeTheyAreGone() {
		look(Map.of("a", vitals(0, 0)), 10);
		look(Map.of("a", vitals(1, 4)), 10);
		look(Map.of("a", vitals(1, 4)), 9);
		for (int handled = 2; handled <= 10; handled++) {
			look(Map.of("a", vitals(handled, 4 * handled)), 11 - handled);
			look(Map.of("a", vitals(handled, 4 * handled)), 10 - handled);
		}
		assertThat(this.throughput.arrived()).as("with one that was counted early").isEqualTo(11);
		look(Map.of("a", vitals(10, 40)), 5);
		assertThat(this.throughput.arrived()).isEqualTo(15);
	}

	@Test
	void nothingArrivesWhenAWorkerThatWasSilentTellsWhatItHandled() {
		look(Map.of("a", vitals(0, 0), "b", vitals(0, 0)), 10);
		look(Map.of("a", vitals(3, 12)), 4);
		look(Map.of("a", vitals(3, 12), "b", vitals(3, 12)), 4);
		assertThat(this.throughput.arrived()).isEqualTo(10);
	}

	@Test
	void whatIsPurgedHidesNoLaterArrivals() {
		look(Map.of("a", vitals(0, 0)), 1000);
		look(Map.of("a", vitals(0, 0)), 0);
		look(Map.of("a", vitals(0, 0)), 20);
		assertThat(this.throughput.arrived()).isEqualTo(1020);
	}

	@Test
	void whatAWorkerHandledBeforeItWasKnownDidNotArriveNow() {
		look(Map.of(), 10);
		look(Map.of("a", vitals(500, 2000)), 10);
		assertThat(this.throughput.arrived()).isEqualTo(10);
		look(Map.of("a", vitals(501, 2004)), 9);
		assertThat(this.throughput.arrived()).isEqualTo(10);
	}

	@Test
	void whatANewWorkerHandlesFirstIsNotMissingLater() {
		look(Map.of(), 10);
		look(Map.of("a", vitals(2, 8)), 8);
		look(Map.of("a", vitals(2, 8)), 13);
		assertThat(this.throughput.arrived()).isEqualTo(15);
	}

	private static Vitals vitals(long handled, double seconds) {
		return new Vitals(0, handled, seconds, handled, 2.0 * handled, 0);
	}

	private void look(Map<String, Vitals> vitals, long backlog) {
		this.throughput.add(this.now, vitals, backlog);
		passes(Duration.ofSeconds(2));
	}

	private void passes(Duration time) {
		this.now = this.now.plus(time);
	}

}
