package dev.spikeproof.scaling.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import dev.spikeproof.scaling.policy.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkersTest {

	private static final int MOST = 6;

	private static final int CONCURRENCY = 3;

	private final Workers workers = new Workers(
			new Scenario.Fleet(new Limits(0, MOST), 2, CONCURRENCY, Duration.ofNanos(20)));

	/** Who holds each message. */
	private final List<Worker> holders = new ArrayList<>();

	private int wanted = 2;

	static LongStream seeds() {
		return LongStream.range(0, 100);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void areNeverBusyWithMoreThanTheirConcurrencyWhateverHappens(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		for (long now = 0; now < 2000; now++) {
			while (this.workers.next() <= now) {
				this.workers.run(now);
			}
			switch (random.nextInt(8)) {
				case 0 -> resize(random.nextInt(MOST + 1), now);
				case 1, 2, 3 -> release(random, now);
				default -> take(now);
			}
			assertThat(this.workers.count()).isLessThanOrEqualTo(MOST);
			assertThat(this.workers.running() + this.workers.starting()).isEqualTo(this.wanted);
		}
		assertThat(this.workers.most()).isLessThanOrEqualTo(MOST);
	}

	private void resize(int wanted, long now) {
		this.wanted = wanted;
		this.workers.resize(wanted, now);
	}

	private void take(long now) {
		if (this.workers.canTake()) {
			Worker worker = this.workers.take(now);
			this.holders.add(worker);
			assertThat(this.holders.stream().filter((it) -> it == worker)).hasSizeLessThanOrEqualTo(CONCURRENCY);
		}
	}

	private void release(SplittableRandom random, long now) {
		if (!this.holders.isEmpty()) {
			this.workers.release(this.holders.remove(random.nextInt(this.holders.size())), now);
		}
	}

}
