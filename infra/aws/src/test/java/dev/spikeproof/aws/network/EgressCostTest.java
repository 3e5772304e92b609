package dev.spikeproof.aws.network;

import java.math.BigDecimal;

import dev.spikeproof.aws.Egress;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.scaling.simulator.Prices;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EgressCostTest {

	private static final Prices PRICES = Prices.load();

	private final Environment dev = environment("dev");

	private final Environment prod = environment("prod");

	@Test
	void aGatewayCostsItsHoursItsAddressAndWhatGoesThroughIt() {
		EgressCost cost = EgressCost.of(this.dev.with(Egress.NAT_GATEWAY), PRICES);
		assertThat(cost.perMonth()).isEqualByComparingTo("36.50");
		assertThat(cost.with(new BigDecimal("100"))).isEqualByComparingTo("41.00");
	}

	@Test
	void productionHasAGatewayInEachZone() {
		assertThat(EgressCost.of(this.prod.with(Egress.NAT_GATEWAY), PRICES).perMonth()).isEqualByComparingTo("73.00");
	}

	@Test
	void anInstanceCostsItsHoursItsAddressAndItsDisk() {
		EgressCost cost = EgressCost.of(this.dev.with(Egress.NAT_INSTANCE), PRICES);
		assertThat(cost.perMonth()).isEqualByComparingTo("7.356");
		assertThat(cost.perGb()).isZero();
	}

	@Test
	void eachServiceOfAwsCostsAnEndpointInEachZone() {
		EgressCost cost = EgressCost.of(this.dev.with(Egress.INTERFACE_ENDPOINTS), PRICES);
		assertThat(cost.perMonth())
			.isEqualByComparingTo(new BigDecimal("14.60").multiply(BigDecimal.valueOf(AwsApi.values().length)));
		assertThat(cost.perGb()).isEqualByComparingTo("0.01");
	}

	@Test
	void theTableShowsAllThreeAndWhichIsChosen() {
		assertThat(EgressCost.table(this.dev, PRICES)).isEqualTo("""
				egress, USD a month          fixed   each GB   with 100 GB
				  nat-gateway                36.50     0.045         41.00
				* nat-instance                7.36         0          7.36
				  interface-endpoints       131.40      0.01        132.40
				List prices of us-east-1 on 2026-11-25.
				""");
	}

	private static Environment environment(String stage) {
		return Environment.of(stage, "111111111111", "us-east-1", "example.com",
				Environment.anyCertificate("111111111111", "us-east-1"));
	}

}
