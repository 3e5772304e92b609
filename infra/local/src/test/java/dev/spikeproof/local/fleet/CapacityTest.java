package dev.spikeproof.local.fleet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CapacityTest {

	@Test
	void fourWorkersForEachProcessor() {
		assertThat(Capacity.of(2, 20_000, 0)).isEqualTo(new Capacity(8, "2 processors, 4 workers each"));
	}

	@Test
	void noMoreThanFindMemoryBesideThoseThatRun() {
		Capacity capacity = Capacity.of(2, 1_200, 3);
		assertThat(capacity.workers()).isEqualTo(5);
		assertThat(capacity.reason()).isEqualTo("1200 MB of memory are free, and a worker takes 500");
	}

	@Test
	void oneAtLeastHoweverLittleThereIs() {
		assertThat(Capacity.of(1, 10, 0).workers()).isOne();
	}

	@Test
	void theSmallerOfTwo() {
		Capacity few = new Capacity(3, "there are three");
		assertThat(few.orLess(new Capacity(4, "there are four"))).isEqualTo(few);
		assertThat(new Capacity(4, "there are four").orLess(few)).isEqualTo(few);
	}

}
