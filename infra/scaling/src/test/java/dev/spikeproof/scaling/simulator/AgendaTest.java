package dev.spikeproof.scaling.simulator;

import java.util.PriorityQueue;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AgendaTest {

	private final Agenda agenda = new Agenda();

	@Test
	void isNeverDueWhenNothingIsOnIt() {
		assertThat(this.agenda.next()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void givesOutInTheSameOrderAsASortedQueue() {
		PriorityQueue<Long> sorted = new PriorityQueue<>();
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 100_000; i++) {
			if (sorted.isEmpty() || random.nextInt(100) < ((i < 50_000) ? 60 : 40)) {
				long time = random.nextLong(1000);
				int number = random.nextInt(1000);
				this.agenda.add(time, number);
				sorted.add(time * 1000 + number);
			}
			else {
				long next = this.agenda.next();
				assertThat(next * 1000 + this.agenda.poll()).isEqualTo(sorted.remove());
			}
		}
	}

}
