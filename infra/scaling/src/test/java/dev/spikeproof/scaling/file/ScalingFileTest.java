package dev.spikeproof.scaling.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

import dev.spikeproof.scaling.policy.DrainTime;
import dev.spikeproof.scaling.policy.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScalingFileTest {

	private static final Path FILE = Path.of("../scaling-policy.yaml");

	@Test
	void readsTheProjectsOwnFile() throws IOException {
		ScalingFile file = ScalingFile.read(FILE);
		assertThat(file.chosen()).isEqualTo(ScalingFile.DRAIN_TIME);
		assertThat(file.policies()).containsOnlyKeys("drain-time", "target-tracking", "cpu-tracking", "step-scaling");
		assertThat(file.policies().get(file.chosen()))
			.isEqualTo(new DrainTime(Duration.ofSeconds(30), Duration.ofSeconds(30), 2, new Limits(1, 16)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					policy: drain-time      | policy: best            | there is no policy best; there are drain-time, target-tracking, cpu-tracking, step-scaling
					min: 1                  | min: -1                 | min is -1: it can't be less than 0
					min: 1                  | min: 17                 | max is 16: it has to be at least 1 and not less than min, which is 17
					max: 16                 | max: many               | max is "many": it has to be a whole number
					concurrency: 2          | concurrency: 0          | concurrency has to be 1 or more
					acceptable: 30s         | acceptable: 30          | acceptable is "30": it has to be a time with its unit, like 30s, 5m or 1h
					acceptable: 30s         | acceptable: 0s          | the acceptable time has to be more than 0 s
					steady-for: 30s         | steady: 30s             | steady-for is missing here
					metric: backlog-per-worker | metric: queue        | there is no metric queue; there are backlog, backlog-per-worker, time-to-drain, cpu
					target: 70              | target: 0               | target is 0.0: it has to be more than 0
					target: 70              | target: 70, extra: 1    | YAML
					target: 70              | target: [70]            | target should be a single value
					period: 60s             | period: 45s             | period
					{from: 0, workers: 2}   | {from: 1, workers: 2}   | no step begins at 0
					""")
	void refusesWhatCannotBeMeantWithItsLine(String right, String wrong, String why) throws IOException {
		String text = Files.readString(FILE);
		assertThat(text).contains(right);
		int line = (int) text.substring(0, text.indexOf(right)).lines().count();
		assertThatThrownBy(
				() -> ScalingFile.read("policy.yaml", new StringReader(text.replaceFirst(Pattern.quote(right), wrong))))
			.isInstanceOf(Refused.class)
			.hasMessageContaining(why)
			.satisfies((ex) -> assertThat(line(ex)).isBetween(line - 5, line + 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cpu-tracking", "target-tracking", "step-scaling" })
	void refusesThatNobodyStaysWhereThePolicyTracksTheCpu(String policy) throws IOException {
		String text = nobodyStays().replace("policy: drain-time", "policy: " + policy)
			.replaceAll("metric: \\S+", "metric: cpu");
		int line = (int) text.substring(0, text.indexOf("min: 0")).lines().count();
		assertThatThrownBy(() -> read(text)).isInstanceOf(Refused.class)
			.hasMessage("policy.yaml, line " + line + ": min is 0: while nobody runs there is no CPU to measure, so "
					+ policy + " would never start anybody; set min to 1 or choose drain-time");
	}

	@ParameterizedTest
	@ValueSource(strings = { "drain-time", "target-tracking", "step-scaling" })
	void letsNobodyStayWhereThePolicyLooksAtTheBacklog(String policy) throws IOException {
		ScalingFile file = read(nobodyStays().replace("policy: drain-time", "policy: " + policy));
		assertThat(file.limits().min()).isZero();
		assertThatThrownBy(() -> file.requireWayUp("cpu-tracking")).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("set min to 1");
	}

	@Test
	void refusesANameThatNobodyReads() throws IOException {
		String text = Files.readString(FILE) + "\ncolour: blue\n";
		assertThatThrownBy(() -> ScalingFile.read("policy.yaml", new StringReader(text))).isInstanceOf(Refused.class)
			.hasMessageContaining("colour is not known here; known are policy, workers")
			.satisfies((ex) -> assertThat(line(ex)).isEqualTo((int) text.lines().count()));
	}

	@Test
	void refusesANameThatIsThereTwice() {
		assertThatThrownBy(() -> ScalingFile.read("policy.yaml", new StringReader("policy: a\npolicy: b\n")))
			.hasMessage("policy.yaml, line 2: policy is there twice");
	}

	@Test
	void refusesAnEmptyFile() {
		assertThatThrownBy(() -> ScalingFile.read("policy.yaml", new StringReader("")))
			.hasMessage("policy.yaml: there is nothing in it");
	}

	private static String nobodyStays() throws IOException {
		String text = Files.readString(FILE);
		assertThat(text).contains("min: 1");
		return text.replace("min: 1\n", "min: 0\n");
	}

	private static ScalingFile read(String text) {
		return ScalingFile.read("policy.yaml", new StringReader(text));
	}

	private static int line(Throwable ex) {
		return Arrays.stream(String.valueOf(ex.getMessage()).split("[,:] "))
			.filter((part) -> part.startsWith("line "))
			.mapToInt((part) -> Integer.parseInt(part.substring("line ".length())))
			.findFirst()
			.orElseThrow();
	}

}
