package dev.spikeproof.scaling.simulator;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CostTest {

	private static final Prices PRICES = Prices.load();

	/** 4 hours as they are charged. */
	private static final List<Duration> TASKS = List.of(Duration.ofHours(1), Duration.ofMillis(3_599_001),
			Duration.ofSeconds(1), Duration.ofSeconds(2 * 3600 - 60));

	/** A tenth of a million messages, some of them twice. */
	private static final Consumption USED = new Consumption(TASKS, Duration.ofHours(1), 100_000, 120_000, 90_000,
			Duration.ofHours(3));

	@Test
	void chargesTasksByTheBegunSecondAndForAMinuteAtLeast() {
		Cost arm = Cost.of(USED, usage(Usage.Processor.ARM, false), PRICES);
		Cost x86 = Cost.of(USED, usage(Usage.Processor.X86, false), PRICES);

		assertThat(amount(arm, "Fargate processors")).isEqualByComparingTo("0.06476");
		assertThat(amount(arm, "Fargate memory")).isEqualByComparingTo("0.05696");
		assertThat(amount(x86, "Fargate processors")).isEqualByComparingTo("0.08096");
		assertThat(amount(x86, "Fargate memory")).isEqualByComparingTo("0.07112");
	}

	@Test
	void chargesEveryRequestForAMessageAndALongPollForIdleWorkers() {
		Cost standard = Cost.of(USED, usage(Usage.Processor.ARM, false), PRICES);
		Cost fifo = Cost.of(USED, usage(Usage.Processor.ARM, true), PRICES);

		assertThat(amount(standard, "SQS receives")).isEqualByComparingTo("0.048");
		assertThat(amount(standard, "SQS deletes")).isEqualByComparingTo("0.036");
		assertThat(amount(standard, "SQS empty receives")).isEqualByComparingTo("0.000072");
		assertThat(amount(standard, "SNS publishes")).isEqualByComparingTo("0.05");
		assertThat(amount(fifo, "SQS receives")).isEqualByComparingTo("0.06");
	}

	@Test
	void chargesWhatAMessageNeedsBesides() {
		Usage usage = new Usage(Usage.Processor.ARM, BigDecimal.ONE, BigDecimal.TWO, false,
				new Usage.Handling(2, new BigDecimal("0.1"), 3, new BigDecimal("0.01")), 2);

		Cost cost = Cost.of(USED, usage, PRICES);

		assertThat(amount(cost, "S3 GET")).isEqualByComparingTo("0.096");
		assertThat(amount(cost, "S3 PUT")).isEqualByComparingTo("1.35");
		assertThat(amount(cost, "S3 storage")).isEqualByComparingTo("20.7");
		assertThat(amount(cost, "NAT traffic")).isEqualByComparingTo("540");
		assertThat(amount(cost, "NAT gateways")).isEqualByComparingTo("0.27");
	}

	@Test
	void isTheSumOfTheLinesThatWereUsed() {
		Cost cost = Cost.of(USED, usage(Usage.Processor.ARM, false), PRICES);

		assertThat(cost.lines()).extracting(Cost.Line::item)
			.containsExactly("Fargate processors", "Fargate memory", "SQS receives", "SQS empty receives",
					"SQS deletes", "SNS publishes");
		assertThat(cost.total()).isEqualByComparingTo("0.255792");
	}

	@Test
	void refusesAWorkerThatFargateDoesntHave() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> new Usage(Usage.Processor.ARM, BigDecimal.ZERO, BigDecimal.TWO, false, Usage.Handling.PLAIN, 0))
			.withMessage("vcpu is 0: 0.25 to 16 is possible");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Usage(Usage.Processor.ARM, BigDecimal.ONE, BigDecimal.valueOf(121), false,
					Usage.Handling.PLAIN, 0))
			.withMessage("gb is 121: 0.5 to 120 is possible");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Usage.Handling(0, BigDecimal.ZERO, 0, BigDecimal.ONE.negate()))
			.withMessage("gets 0, natGb 0, puts 0, storedGb -1: none can be negative");
	}

	private static BigDecimal amount(Cost cost, String item) {
		return cost.lines()
			.stream()
			.filter((line) -> line.item().equals(item))
			.map(Cost.Line::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static Usage usage(Usage.Processor processor, boolean fifo) {
		return new Usage(processor, new BigDecimal("0.5"), new BigDecimal("4"), fifo, Usage.Handling.PLAIN, 0);
	}

}
