package dev.spikeproof.aws.app;

import java.util.List;

import dev.spikeproof.aws.Environment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SynthesiseTest {

	@Test
	void aStageIsEnoughToLookAtItsTemplates() {
		assertThat(Synthesise.environment(List.of("dev")))
			.satisfies((dev) -> assertThat(dev.account()).isEqualTo("111111111111"))
			.satisfies((dev) -> assertThat(dev.region()).isEqualTo("eu-central-1"));
	}

	@Test
	void whereItIsDeployedCanBeSaid() {
		Environment prod = Synthesise.environment(List.of("prod", "account=123456789012", "region=us-east-1",
				"domain=shops.org", "certificate=arn:aws:acm:us-east-1:123456789012:certificate/0f"));
		assertThat(prod.host("shop")).isEqualTo("shop.shops.org");
		assertThat(prod.certificate()).isEqualTo("arn:aws:acm:us-east-1:123456789012:certificate/0f");
	}

	@Test
	void whatIsNoSettingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Synthesise.environment(List.of("dev", "zone=a")))
			.withMessageStartingWith("zone=a isn't one of account=");
		assertThatIllegalArgumentException().isThrownBy(() -> Synthesise.environment(List.of()))
			.withMessageStartingWith("say the stage: dev or prod");
	}

}
