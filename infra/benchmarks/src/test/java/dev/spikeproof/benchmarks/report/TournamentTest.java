package dev.spikeproof.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TournamentTest {

	private final List<String> order = new ArrayList<>();

	@Test
	void rivalsTakeTurns() throws Exception {
		new Tournament(1, 2, (line) -> {
		}).hold(List.of(new Counting("a"), new Counting("b")));
		assertThat(this.order).containsExactly("a", "b", "a", "b", "a", "b");
	}

	@Test
	void warmUpsDoNotCount() throws Exception {
		List<Standing> standings = new Tournament(2, 3, (line) -> {
		}).hold(List.of(new Counting("a")));
		assertThat(standings.getFirst().figures().rounds()).containsExactly(3.0, 4.0, 5.0);
		assertThat(standings.getFirst().further("turn").rounds()).containsExactly(3.0, 4.0, 5.0);
	}

	private final class Counting implements Rival {

		private final String name;

		private double turns;

		Counting(String name) {
			this.name = name;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public String what() {
			return "counts its turns";
		}

		@Override
		public Round compete() {
			TournamentTest.this.order.add(this.name);
			return new Round(++this.turns, Map.of("turn", this.turns));
		}

	}

}
