package dev.spikeproof.scaling.alarm;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StatisticTest {

	@ParameterizedTest
	@CsvSource({ "Average, 4", "Sum, 16", "Minimum, 1", "Maximum, 9", "SampleCount, 4", "p0, 1", "p25, 1", "p25.1, 2",
			"p50, 2", "p75.0, 4", "p99.9, 9", "p100, 9" })
	void makesOneValueOfMany(String name, double expected) {
		assertThat(Statistic.parse(name).of(new double[] { 1, 2, 4, 9 })).isEqualTo(expected);
	}

	@Test
	void ranksWithoutErrorsOfRounding() {
		double[] thousand = IntStream.rangeClosed(1, 1000).asDoubleStream().toArray();
		for (int tenths = 1; tenths <= 1000; tenths++) {
			assertThat(Statistic.percentile(tenths / 10.0).of(thousand)).isEqualTo(tenths);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Average", "Sum", "Minimum", "Maximum", "SampleCount", "p0", "p100", "p99.9", "p50" })
	void isWrittenAsItIsRead(String name) {
		assertThat(Statistic.parse(name)).hasToString(name);
	}

	@Test
	void isEqualToWhatIsRead() {
		assertThat(Statistic.parse("p99")).isEqualTo(Statistic.percentile(99));
		assertThat(Statistic.parse("Average")).isEqualTo(Statistic.AVERAGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "average", "P99", "p", "p-1", "p1e1", "p99.", "tm90" })
	void refusesAnotherNameAndSaysWhatThereIs(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> Statistic.parse(name))
			.withMessage("\"" + name + "\" is no statistic: take Average, Sum, Minimum, Maximum, SampleCount, "
					+ "or a percentile such as p99.9");
	}

	@Test
	void refusesAPercentileBeyondAHundred() {
		assertThatIllegalArgumentException().isThrownBy(() -> Statistic.parse("p100.1"))
			.withMessage("There is no percentile 100.1: take 0 to 100");
		assertThatIllegalArgumentException().isThrownBy(() -> Statistic.percentile(-0.1));
		assertThatIllegalArgumentException().isThrownBy(() -> Statistic.percentile(Double.NaN));
	}

}
