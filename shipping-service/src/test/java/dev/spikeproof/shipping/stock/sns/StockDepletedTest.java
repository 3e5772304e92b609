package dev.spikeproof.shipping.stock.sns;

import java.time.Instant;

import dev.spikeproof.testing.Contract;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class StockDepletedTest {

	@Test
	void keepsItsContract() {
		String written = new JsonMapper().writeValueAsString(new StockDepleted("tripod", Instant.now()));
		assertThat(Contract.of("StockDepleted").violations(written)).isEmpty();
	}

}
