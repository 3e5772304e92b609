package dev.spikeproof.aws;

import java.util.List;

import dev.spikeproof.aws.Admission.Rate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AdmissionTest {

	private static final Rate ALL = new Rate(100, 200);

	private static final Rate EACH = new Rate(10, 20);

	@Test
	void aPartnerWhoKeepsToHisPlanIsNotTakenForAFlood() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Admission(ALL, 2999, List.of(), EACH, 1000))
			.withMessage(
					"a partner who keeps to 10 requests a second would be refused for more than 2999 in five minutes");
	}

	@Test
	void aPartnerDoesNotHaveMoreThanAllTogether() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Admission(ALL, 10_000, List.of(), new Rate(10, 201), 1000))
			.withMessage("a partner can't have more than all together");
	}

	@Test
	void aNameThatIsNoneIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Admission(ALL, 10_000, List.of("A & Sons"), EACH, 1000))
			.withMessageEndingWith("and not A & Sons");
	}

	@Test
	void ratesAndQuotasThatLetNobodyInAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Rate(10, 9));
		assertThatIllegalArgumentException().isThrownBy(() -> new Admission(ALL, 10_000, List.of(), EACH, 0))
			.withMessage("a key that is good for nothing isn't needed");
	}

}
