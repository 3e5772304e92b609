package dev.spikeproof.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SimulateTest {

	private static final Path POLICIES = Path.of("../scaling-policy.yaml");

	@RegisterExtension
	private final Terminal terminal = new Terminal();

	@TempDir
	private Path home;

	@BeforeEach
	void open() throws Exception {
		this.terminal.openIn(this.home);
		Files.copy(POLICIES, this.home.resolve("infra/scaling-policy.yaml"));
	}

	@Test
	void comparesAllPoliciesWithTheBestPossibleAndDrawsThem() {
		assertThat(DemoCommand.execute("simulate")).isZero();
		for (String policy : List.of("drain-time", "target-tracking", "cpu-tracking", "step-scaling")) {
			assertThat(drainRatio(policy)).as(policy).isGreaterThanOrEqualTo(1);
		}
		assertThat(printed()).contains("best possible", "Prices of").containsPattern("backlog +[0-9]+ │[ ▁-█]{60}│");
	}

	@Test
	void ourPolicyDrainsASpikeNearlyAsFastAsCanBe() {
		assertThat(DemoCommand.execute("simulate", "--policy", "drain-time")).isZero();
		assertThat(drainRatio("drain-time")).isLessThanOrEqualTo(1.2);
		assertThat(printed()).doesNotContain("step-scaling");
	}

	@Test
	void simulatesArrivalsOfAFile() throws Exception {
		Path file = Files.writeString(this.home.resolve("arrivals.csv"), "0\n1.5\n1.5\n");
		assertThat(DemoCommand.execute("simulate", "--arrivals", file.toString())).isZero();
		// Three videos of 3 s, two at a time, from 0 s and 1.5 s on.
		assertThat(printed()).containsPattern("drain-time +6\\.0 s");
	}

	@Test
	void saysWhatIsWrongWithAFile() throws Exception {
		Path file = Files.writeString(this.home.resolve("arrivals.csv"), "0\nsoon\n");
		assertThat(DemoCommand.execute("simulate", "--arrivals", file.toString())).isEqualTo(1);
		assertThat(printed()).contains("arrivals.csv can't be used", "2");
	}

	@Test
	void saysWhichArrivalsAndPoliciesThereAre() {
		assertThat(DemoCommand.execute("simulate", "--arrivals", "flood")).isEqualTo(1);
		assertThat(printed()).contains("--arrivals is spike, daily, ramp, sawtooth or a CSV file");
		assertThat(DemoCommand.execute("simulate", "--policy", "best")).isEqualTo(1);
		assertThat(printed()).contains("--policy is all or one of drain-time, target-tracking");
	}

	@Test
	void namesTheLineOfAWrongPolicy() throws Exception {
		Path policies = this.home.resolve("infra/scaling-policy.yaml");
		Files.writeString(policies, Files.readString(policies).replace("acceptable: 30s", "acceptable: soon"));
		assertThat(DemoCommand.execute("simulate")).isEqualTo(1);
		assertThat(printed()).containsPattern("scaling-policy.yaml, line [0-9]+: acceptable is \"soon\"");
	}

	@Test
	void saysWhatCanNotBeSimulated() {
		assertThat(DemoCommand.execute("simulate", "--start-up", "-1")).isEqualTo(1);
		assertThat(printed()).contains("That can't be simulated: startUp");
	}

	private double drainRatio(String policy) {
		Matcher row = Pattern.compile(policy + " +[0-9.]+ (?:s|min|h) +([0-9.]+)").matcher(printed());
		assertThat(row.find()).as(printed()).isTrue();
		return Double.parseDouble(row.group(1));
	}

	private String printed() {
		return this.terminal.printed();
	}

}
