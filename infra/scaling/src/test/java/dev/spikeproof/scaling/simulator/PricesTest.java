package dev.spikeproof.scaling.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PricesTest {

	@Test
	void comeWithTheirDateRegionAndSource() {
		Prices prices = Prices.load();

		assertThat(prices.date()).isAfter(LocalDate.of(2025, 1, 1));
		assertThat(prices.region()).isEqualTo("us-east-1");
		assertThat(prices.source()).contains("Fargate", "SQS", "SNS", "S3", "NAT");
	}

	@Test
	void areWhatIsWrittenToTheLastDigit() {
		Prices prices = Prices.load();

		assertThat(prices.fargate().arm())
			.isEqualTo(new Prices.Compute(new BigDecimal("0.03238"), new BigDecimal("0.00356")));
		assertThat(prices.fargate().x86())
			.isEqualTo(new Prices.Compute(new BigDecimal("0.04048"), new BigDecimal("0.004445")));
		assertThat(prices.fargate().minimum()).hasSeconds(60);
		assertThat(prices.sqs()).isEqualTo(new Prices.Sqs(new BigDecimal("0.40"), new BigDecimal("0.50")));
		assertThat(prices.s3())
			.isEqualTo(new Prices.S3(new BigDecimal("0.005"), new BigDecimal("0.0004"), new BigDecimal("0.023")));
		assertThat(prices.nat()).isEqualTo(new Prices.Nat(new BigDecimal("0.045"), new BigDecimal("0.045")));
		assertThat(prices.endpoint()).isEqualTo(new Prices.Endpoint(new BigDecimal("0.01"), new BigDecimal("0.01")));
		assertThat(prices.machine())
			.isEqualTo(new Prices.Machine(new BigDecimal("0.0042"), new BigDecimal("0.08"), new BigDecimal("0.005")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					arm:                      | other:               | fargate.arm has to be keys with prices, but is missing
					vcpu-hour: 0.03238        | vcpu-hour:           | fargate.arm.vcpu-hour has to be a price in USD, such as 0.045, but is ""
					gb-hour: 0.00356          | gb-hour: -1          | fargate.arm.gb-hour has to be a price in USD, such as 0.045, but is "-1"
					million-publishes:        | million:             | sns.million-publishes has to be a price in USD, such as 0.045, but is missing
					thousand-puts: 0.005      | thousand-puts: 5e-3  | s3.thousand-puts has to be a price in USD, such as 0.045, but is "5e-3"
					thousand-gets: 0.0004     | thousand-gets: [1]   | s3.thousand-gets has to be a price in USD, such as 0.045, but is "[1]"
					minimum-seconds: 60       | minimum-seconds: 1.5 | fargate.minimum-seconds has to be a whole number of seconds, but is "1.5"
					t4g-nano-hour: 0.0042     | t4g-nano: 0.0042     | ec2.t4g-nano-hour has to be a price in USD, such as 0.045, but is missing
					currency: USD             | currency: EUR        | currency has to be USD, but is "EUR"
					date: 20                  | date: x20            | date has to be a date, such as 2026-01-31, but is "x2026-11-25"
					region: us-east-1         | region: " "          | region has to be a text, but is " "
					""")
	void refuseWhatIsWrongByItsKey(String right, String wrong, String message) throws IOException {
		String yaml = yaml();
		assertThat(yaml).contains(right);

		refuse(yaml.replaceFirst(right, wrong), message);
	}

	@Test
	void refuseWhatHasNoKeysOrTheSameTwice() throws IOException {
		refuse("- 1", "The prices have no keys");
		refuse("", "The prices have no keys");
		refuse("a: [", "The prices are no YAML");
		refuse(yaml() + "region: eu-central-1", "duplicate key region");
	}

	private static void refuse(String yaml, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> Prices.read(new StringReader(yaml)))
			.withMessageContaining(message);
	}

	private static String yaml() throws IOException {
		try (InputStream yaml = Objects.requireNonNull(Prices.class.getResourceAsStream("prices.yaml"))) {
			return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
