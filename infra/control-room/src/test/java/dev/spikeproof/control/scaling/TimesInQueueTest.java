package dev.spikeproof.control.scaling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.spikeproof.control.scaling.Waits.Told;
import dev.spikeproof.control.scaling.Waits.Wait;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesInQueueTest {

	private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

	private static final String SHIPPING = "shipping";

	private Instant now = START;

	private final List<Told> told = new ArrayList<>();

	private final InstantSource source = () -> this.now;

	private final Clock clock = this.source.withZone(ZoneOffset.UTC);

	private final TimesInQueue times = new TimesInQueue(() -> this.told, this.clock);

	@Test
	void areTheMeanOfWhatAllProcessesReceivedInTheLastMinute() {
		look(0, shipping("a", 100, 5000), shipping("b", 1, 1));
		look(5, shipping("a", 102, 5003), shipping("b", 2, 7));
		look(10, shipping("a", 102, 5003), shipping("b", 2, 7));
		assertThat(this.times.of(SHIPPING)).contains(Duration.ofSeconds(3));
		look(66, shipping("a", 102, 5003), shipping("b", 3, 8));
		assertThat(this.times.of(SHIPPING)).contains(Duration.ofSeconds(1));
		look(127, shipping("a", 102, 5003), shipping("b", 3, 8));
		assertThat(this.times.of(SHIPPING)).isEmpty();
	}

	@Test
	void countTheFirstMessageOfAProcessThatHadNone() {
		look(0, new Told("a", Map.of()));
		look(5, shipping("a", 1, 2));
		assertThat(this.times.of(SHIPPING)).contains(Duration.ofSeconds(2));
	}

	@Test
	void tellQueuesApart() {
		look(0, new Told("a", Map.of()));
		look(5, new Told("a", Map.of(SHIPPING, new Wait(1, 2), "encoding", new Wait(4, 40))));
		assertThat(this.times.of(SHIPPING)).contains(Duration.ofSeconds(2));
		assertThat(this.times.of("encoding")).contains(Duration.ofSeconds(10));
	}

	@Test
	void leaveOutWhatWasReceivedBeforeAProcessWasKnownOrBeganAnew() {
		look(0, shipping("a", 100, 5000));
		assertThat(this.times.of(SHIPPING)).isEmpty();
		look(5, shipping("a", 3, 9));
		look(10, shipping("a", 103, 10));
		look(15, shipping("a", 104, 12));
		look(20, shipping("a", 130, 2));
		// 100 for a second, and one for two.
		assertThat(this.times.of(SHIPPING)).contains(Duration.ofNanos(3_000_000_000L / 101));
	}

	@Test
	void forgetTheFutureWhenTheClockIsSetBack() {
		look(3600, new Told("a", Map.of()));
		look(3605, shipping("a", 1, 50));
		look(0, shipping("a", 1, 50));
		assertThat(this.times.of(SHIPPING)).isEmpty();
	}

	private void look(int second, Told... told) {
		this.now = START.plusSeconds(second);
		this.told.clear();
		this.told.addAll(List.of(told));
		this.times.refresh();
	}

	private static Told shipping(String process, long received, double seconds) {
		return new Told(process, Map.of(SHIPPING, new Wait(received, seconds)));
	}

}
