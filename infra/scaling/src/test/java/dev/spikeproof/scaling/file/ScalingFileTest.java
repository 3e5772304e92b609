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
					min: 1                  | min: -1                 | min is -1: it has to be 0 or more
					max: 16                 | max: many               | max is "many": it has to be a whole number
					max: 16                 | max:                    | max is "": it has to be a whole number
					max: 16                 | max: 0                  | max is 0: it has to be 1 or more
					concurrency: 2          | concurrency: 0          | concurrency is 0: it has to be 1 or more
					acceptable: 30s         | acceptable: 30          | acceptable is "30": it has to be a time with its unit, like 30s, 5m or 1h
					acceptable: 30s         | acceptable: 0s          | the acceptable time has to be more than 0 s
					steady-for: 30s         | steady-for: [30s]       | steady-for should be a single value
					metric: backlog-per-worker | metric: queue        | there is no metric queue; there are backlog, backlog-per-worker, time-to-drain, cpu
					target: 20              | target: 0               | target is 0.0: it has to be more than 0
					target: 20              | target: NaN             | target is "NaN": it has to be a number
					target: 70              | target: 0               | target is 0.0: it has to be more than 0
					target: 70              | target: 70, extra: 1    | YAML
					above: 20               | above: Infinity         | above is "Infinity": it has to be a number
					period: 60s             | period: 45s             | has a period of PT45S
					period: 60s             | period: 0s              | has a period of PT0S
					period: 60s             | period: 48h             | 1 evaluation periods of PT48H, which is more than a day
					periods: 3              | periods: 0              | periods is 0: it has to be 1 or more
					periods: 3              | periods: 1441           | 1441 evaluation periods of PT1M, which is more than a day
					{from: 0, workers: 2}   | {from: 1, workers: 2}   | no step begins at 0
					{from: 400, workers: 8} | {from: 100, workers: 8} | a step from 100.0 comes after one from 100.0
					{from: 400, workers: 8} | {from: 400, workers: 0} | workers is 0: it has to be 1 or more
					""")
	void refusesWhatCannotBeMeantWithItsLine(String right, String wrong, String why) throws IOException {
		assertThatThrownBy(() -> read(replace(right, wrong))).isInstanceOf(Refused.class)
			.hasMessageContaining(why)
			.satisfies((ex) -> assertThat(line(ex)).isEqualTo(lineOf(right)));
	}

	@Test
	void namesTheLineOfTheMostWhereTheLeastIsMore() throws IOException {
		String text = replace("min: 1\n", "min: 17\n");
		assertThatThrownBy(() -> read(text))
			.hasMessageContaining("max is 16: it has to be at least 1 and not less than min, which is 17")
			.satisfies((ex) -> assertThat(line(ex)).isEqualTo(lineOf("max: 16")));
	}

	@Test
	void namesTheFirstLineOfWhereSomethingIsMissing() throws IOException {
		String text = replace("  steady-for: 30s\n", "");
		assertThatThrownBy(() -> read(text)).hasMessageContaining("steady-for is missing here")
			.satisfies((ex) -> assertThat(line(ex)).isEqualTo(lineOf("acceptable: 30s")));
	}

	@Test
	void namesTheLineOfAListWithoutASingleStep() throws IOException {
		String text = replace("\n      - {from: 0, workers: 4}", " []");
		assertThatThrownBy(() -> read(text)).hasMessageContaining("no step begins at 0")
			.satisfies((ex) -> assertThat(line(ex)).isEqualTo((int) text.lines().count()));
	}

	@Test
	void namesTheLineOfAValueInAStepOfSeveralLines() throws IOException {
		String text = replace("- {from: 0, workers: 4}", "- from: 0\n        workers: 0");
		assertThatThrownBy(() -> read(text)).hasMessageContaining("workers is 0")
			.satisfies((ex) -> assertThat(line(ex)).isEqualTo((int) text.lines().count()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cpu-tracking", "target-tracking", "step-scaling" })
	void refusesThatNobodyStaysWhereThePolicyTracksTheCpu(String policy) throws IOException {
		String text = replace("min: 1\n", "min: 0\n").replace("policy: drain-time", "policy: " + policy)
			.replaceAll("metric: \\S+", "metric: cpu");
		int line = lineOf("min: 1");
		assertThatThrownBy(() -> read(text)).isInstanceOf(Refused.class)
			.hasMessage("policy.yaml, line " + line + ": min is 0: while nobody runs there is no CPU to measure, so "
					+ policy + " would never start anybody; set min to 1 or choose drain-time");
	}

	@ParameterizedTest
	@ValueSource(strings = { "drain-time", "target-tracking", "step-scaling" })
	void letsNobodyStayWhereThePolicyLooksAtTheBacklog(String policy) throws IOException {
		ScalingFile file = read(replace("min: 1\n", "min: 0\n").replace("policy: drain-time", "policy: " + policy));
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

	private static ScalingFile read(String text) {
		return ScalingFile.read("policy.yaml", new StringReader(text));
	}

	private static String replace(String right, String wrong) throws IOException {
		String text = Files.readString(FILE);
		assertThat(text).contains(right);
		return text.replaceFirst(Pattern.quote(right), wrong);
	}

	private static int lineOf(String right) throws IOException {
		String text = Files.readString(FILE);
		return 1 + (int) text.substring(0, text.indexOf(right)).chars().filter((it) -> it == '\n').count();
	}

	private static int line(Throwable ex) {
		return Arrays.stream(String.valueOf(ex.getMessage()).split("[,:] "))
			.filter((part) -> part.startsWith("line "))
			.mapToInt((part) -> Integer.parseInt(part.substring("line ".length())))
			.findFirst()
			.orElseThrow();
	}

}
