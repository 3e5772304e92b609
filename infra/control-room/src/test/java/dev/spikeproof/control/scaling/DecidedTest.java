package dev.spikeproof.control.scaling;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecidedTest {

	@Test
	void isNewsWhenAnotherNumberIsWanted() {
		assertThat(decided(1, 3, "backlog 60").isNewsAfter(decided(1, 1, "backlog 0"))).isTrue();
	}

	@Test
	void isNewsWhenTheReasonIsAnotherOne() {
		assertThat(decided(1, 1, "nothing was seen").isNewsAfter(decided(1, 1, "backlog 0"))).isTrue();
	}

	@Test
	void isNoNewsWhenOnlyItsNumbersAreOthers() {
		assertThat(decided(3, 3, "backlog 41 = 12.5 s of work for 1 worker")
			.isNewsAfter(decided(3, 3, "backlog 60 = 90 s of work for 3 workers"))).isFalse();
	}

	@Test
	void isNoNewsWhenNobodyFollowsIt() {
		assertThat(decided(1, 3, "backlog 60").isNewsAfter(decided(1, 3, "backlog 60"))).isFalse();
	}

	private static Decided decided(int from, int to, String reason) {
		return new Decided(Instant.EPOCH, "drain-time", from, to, reason);
	}

}
