package dev.spikeproof.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * One event as it is on the wire: its JSON Schema (2020-12, formats asserted) and its
 * example, both from the room {@code contracts/}.
 */
public final class Contract {

	private final String event;

	private final Schema schema;

	private Contract(String event) {
		this.event = event;
		this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(read(event + ".schema.json"), InputFormat.JSON);
	}

	/**
	 * The contract of the event with this name, for example {@code PurchasePlaced}.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Contract of(String event) {
		return new Contract(event);
	}

	/** One sentence for each rule that the JSON breaks; none if it keeps all. */
	public List<String> violations(String json) {
		return this.schema
			.validate(json, InputFormat.JSON,
					(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.map((error) -> error.getInstanceLocation() + ": " + error.getMessage())
			.toList();
	}

	public String example() {
		return read(this.event + ".example.json");
	}

	private static String read(String file) {
		try (InputStream in = Contract.class.getResourceAsStream("/contracts/" + file)) {
			if (in == null) {
				throw new IllegalArgumentException("There is no contracts/" + file);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
