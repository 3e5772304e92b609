package dev.spikeproof.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContractsTest {

	static Stream<Path> schemas() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(""))) {
			return files.filter((file) -> file.toString().endsWith(".schema.json")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void everySchemaHasAnExampleThatKeepsIt(Path schema) throws IOException {
		assertThat(errors(schema, example(schema))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void aMissingFieldBreaksTheContract(Path schema) throws IOException {
		assertThat(errors(schema, "{}")).isNotEmpty();
	}

	private static String example(Path schema) throws IOException {
		return Files.readString(Path.of(schema.toString().replace(".schema.", ".example.")));
	}

	private static List<Error> errors(Path schema, String json) throws IOException {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(schema), InputFormat.JSON)
			.validate(json, InputFormat.JSON,
					(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)));
	}

}
