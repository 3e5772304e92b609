package dev.spikeproof.aws.deploy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Tool;
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
		Map<String, List<BigDecimal>> amounts = new TreeMap<>();
		List<BigDecimal> totals = new ArrayList<>();
		for (String stage : Environment.STAGES) {
			Environment environment = Environment.of(stage, Stub.DEV.account(), Stub.DEV.region(), Stub.DEV.domain(),
					Stub.DEV.certificate());
			Estimate estimate = Estimate.of(Plan.of(environment, directory.resolve(stage)), PriceBook.load());
			estimate.items()
				.forEach(
						(what, amount) -> amounts.computeIfAbsent(what, (key) -> columns()).set(totals.size(), amount));
			totals.add(estimate.total());
		}
		StringBuilder table = new StringBuilder("%-36s%10s%10s%n".formatted("", "dev", "prod"));
		amounts.forEach((what, columns) -> table.append(line(what, columns)));
		return table.append(line("a month of 730 hours", totals)).toString();
	}

	private static List<BigDecimal> columns() {
		return new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO));
	}

	private static String line(String what, List<BigDecimal> columns) {
		return "%-36s%10s%10s%n".formatted(what, cents(columns.getFirst()), cents(columns.getLast()));
	}

	private static BigDecimal cents(BigDecimal amount) {
		return amount.setScale(2, RoundingMode.HALF_UP);
	}

}
