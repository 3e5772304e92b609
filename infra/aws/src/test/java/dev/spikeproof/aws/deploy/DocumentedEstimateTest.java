package dev.spikeproof.aws.deploy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Tool;
import dev.spikeproof.aws.app.SynthesiseSmall;
import dev.spikeproof.scaling.simulator.PriceBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentedEstimateTest {

	private static final Path PAGE = Path.of("../../docs/aws.md");

	private static final Pattern TABLE = Pattern.compile("(?<=```estimate\n)[^`]*(?=```)");

	@Test
	void thePageSaysWhatTheTemplatesAndThePriceFileComeTo(@TempDir Path directory) throws IOException {
		Tool.NODE.require("to see what a stage costs");
		String expected = table(directory);
		String page = Files.readString(PAGE);
		if (System.getProperty("spikeproof.write-estimate") != null) {
			Files.writeString(PAGE, TABLE.matcher(page).replaceFirst(Matcher.quoteReplacement(expected)));
			return;
		}
		assertThat(TABLE.matcher(page).results().map((found) -> found.group())).containsExactly(expected);
	}

	private static String table(Path directory) {
		List<Estimate> estimates = columns(directory).map((plan) -> Estimate.of(plan, PriceBook.load())).toList();
		StringBuilder table = new StringBuilder(line("", List.of("dev", "prod", "small")));
		estimates.stream()
			.flatMap((estimate) -> estimate.items().keySet().stream())
			.distinct()
			.sorted()
			.forEach((what) -> table.append(line(what,
					estimates.stream().map((it) -> cents(it.items().getOrDefault(what, BigDecimal.ZERO))).toList())));
		return table.append(line("a month of 730 hours", estimates.stream().map((it) -> cents(it.total())).toList()))
			.toString();
	}

	private static Stream<Plan> columns(Path directory) {
		Stream<Plan> stages = Environment.STAGES.stream()
			.map((stage) -> Plan.of(Environment.of(stage, Stub.DEV.account(), Stub.DEV.region(), Stub.DEV.domain(),
					Stub.DEV.certificate()), directory.resolve(stage)));
		Environment small = Environment.small(Stub.DEV.account(), Stub.DEV.region());
		List<PlannedStack> stacks = SynthesiseSmall.synthesise(small, directory.resolve("small").toString())
			.synth()
			.getStacks()
			.stream()
			.map((artifact) -> PlannedStack.of(artifact, small.region()))
			.toList();
		return Stream.concat(stages, Stream.of(new Plan(small, stacks)));
	}

	private static String line(String what, List<?> columns) {
		return "%-36s%10s%10s%10s%n".formatted(what, columns.get(0), columns.get(1), columns.get(2));
	}

	private static BigDecimal cents(BigDecimal amount) {
		return amount.setScale(2, RoundingMode.HALF_UP);
	}

}
