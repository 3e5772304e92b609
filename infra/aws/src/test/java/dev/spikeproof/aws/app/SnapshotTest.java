package dev.spikeproof.aws.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.spikeproof.aws.Difference;
import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Synthesised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * That nobody changes what AWS is asked for without seeing it. Messaging has a committed
 * template of its own.
 */
class SnapshotTest {

	static final String COMMAND = "mvn -pl infra/aws -am test -Dtest=SnapshotTest -Dspikeproof.write-snapshots "
			+ "-Dsurefire.failIfNoSpecifiedTests=false";

	private static final Path SNAPSHOTS = Path.of("src/test/resources/snapshots");

	static Stream<String> stages() {
		return Environment.STAGES.stream();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void whatAStageIsOnAwsIsWhatHasBeenLookedAt(String stage) throws IOException {
		Path directory = Files.createDirectories(SNAPSHOTS.resolve(stage));
		Map<String, String> now = templates(stage);
		if (Boolean.parseBoolean(System.getProperty("spikeproof.write-snapshots", "false"))
				|| "".equals(System.getProperty("spikeproof.write-snapshots"))) {
			write(directory, now);
		}
		assertThat(committed(directory).keySet()).as("snapshots of %s; `%s`", stage, COMMAND).isEqualTo(now.keySet());
		committed(directory).forEach((file, before) -> {
			if (!before.equals(now.get(file))) {
				fail("%s of %s isn't what was committed. Look at it, and if it is meant: `%s`\n%s", file, stage,
						COMMAND, String.join("\n", Difference.between(before.lines().toList(),
								String.valueOf(now.get(file)).lines().toList())));
			}
		});
	}

	private static Map<String, String> templates(String stage) {
		Map<String, String> templates = new TreeMap<>();
		Synthesised.stage(stage)
			.templates()
			.stream()
			.filter((file) -> !file.getFileName().toString().contains("-messaging."))
			.forEach((file) -> templates.put(file.getFileName().toString().replace(".template.json", ".yaml"),
					yaml(Synthesised.read(file))));
		return templates;
	}

	private static Map<String, String> committed(Path directory) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> list = Files.list(directory)) {
			for (Path file : list.toList()) {
				files.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return files;
	}

	private static void write(Path directory, Map<String, String> now) throws IOException {
		for (String gone : new TreeSet<>(committed(directory).keySet())) {
			Files.delete(directory.resolve(gone));
		}
		for (Map.Entry<String, String> template : now.entrySet()) {
			Files.writeString(directory.resolve(template.getKey()), template.getValue());
		}
	}

	private static String yaml(Object template) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setLineBreak(DumperOptions.LineBreak.UNIX);
		options.setSplitLines(false);
		return new Yaml(options).dump(ordered(template));
	}

	/**
	 * Sorted, and without the hashes of assets, which change with each version of CDK.
	 */
	private static Object ordered(Object value) {
		return switch (value) {
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.collect(Collectors.toMap((entry) -> String.valueOf(entry.getKey()),
						(entry) -> ordered(entry.getValue()), (one, other) -> one, TreeMap::new));
			case List<?> list -> list.stream().map(SnapshotTest::ordered).toList();
			case String text -> text.replaceAll("[0-9a-f]{64}", "ASSET");
			default -> value;
		};
	}

}
