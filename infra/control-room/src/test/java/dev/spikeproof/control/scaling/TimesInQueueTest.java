package dev.spikeproof.control.scaling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.spikeproof.control.scaling.Waits.Wait;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesInQueueTest {

	private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

	private final TimesInQueue times = new TimesInQueue();

	@Test
	void areTheMeanOfWhatAllProcessesReceivedInTheLastMinute() {
		add(0, shipping("a", 100, 5000), shipping("b", 0, 0));
		add(5, shipping("a", 102, 5003), shipping("b", 1, 6));
		assertThat(add(10, shipping("a", 102, 5003), shipping("b", 1, 6))).containsEntry("shipping",
				Duration.ofSeconds(3));
		assertThat(add(66, shipping("a", 102, 5003), shipping("b", 2, 7))).containsEntry("shipping",
				Duration.ofSeconds(1));
		assertThat(add(127, shipping("a", 102, 5003), shipping("b", 2, 7))).isEmpty();
	}

	@Test
	void tellQueuesApart() {
		add(0, shipping("a", 0, 0), new Wait("a", "encoding", 0, 0));
		assertThat(add(5, shipping("a", 1, 2), new Wait("a", "encoding", 4, 40)))
			.containsEntry("shipping", Duration.ofSeconds(2))
			.containsEntry("encoding", Duration.ofSeconds(10));
	}

	@Test
	void leaveOutWhatWasReceivedBeforeAProcessWasKnownOrBeganAnew() {
		assertThat(add(0, shipping("a", 100, 5000))).isEmpty();
		assertThat(add(5, shipping("a", 3, 900))).isEmpty();
		assertThat(add(10, shipping("a", 4, 902))).containsEntry("shipping", Duration.ofSeconds(2));
	}

	@Test
	void forgetTheFutureWhenTheClockIsSetBack() {
		add(3600, shipping("a", 0, 0));
		add(3605, shipping("a", 1, 50));
		assertThat(add(0, shipping("a", 1, 50))).isEmpty();
	}

	private Map<String, Duration> add(int second, Wait... waits) {
		return this.times.add(START.plusSeconds(second), List.of(waits));
	}

	private static Wait shipping(String process, long received, double seconds) {
		return new Wait(process, "shipping", received, seconds);
	}

}
