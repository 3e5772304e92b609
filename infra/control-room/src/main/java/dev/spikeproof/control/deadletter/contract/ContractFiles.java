package dev.spikeproof.control.deadletter.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.spikeproof.control.deadletter.Contracts;
import dev.spikeproof.control.deadletter.Verdict;
import dev.spikeproof.control.deadletter.Verdict.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All schemas (JSON Schema 2020-12, formats asserted) of the room {@code contracts/}. Who
 * reads an event is said by its schema's {@code x-read-by}.
 */
@Component
class ContractFiles implements Contracts {

	private static final int MOST_VIOLATIONS = 50;

	private final Map<String, Schema> schemas = new TreeMap<>();

	private final Map<String, String> events = new TreeMap<>();

	private final JsonMapper json;

	ContractFiles(JsonMapper json) throws IOException {
		this.json = json;
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:contracts/*.schema.json")) {
			String text = file.getContentAsString(StandardCharsets.UTF_8);
			JsonNode schema = json.readTree(text);
			String event = schema.path("title").asString();
			this.schemas.put(event, registry.getSchema(text, InputFormat.JSON));
			schema.path("x-read-by").valueStream().forEach((queue) -> this.events.put(queue.asString(), event));
		}
	}

	@Override
	public Optional<String> expectedFrom(String queue) {
		return Optional.ofNullable(this.events.get(queue));
	}

	@Override
	public Verdict judge(String queue, Optional<String> eventType, String body) {
		String expected = this.events.get(queue);
		if (expected == null) {
			return new Verdict(null, "There is no contract for what " + queue + " gets.", List.of());
		}
		String remark = eventType.filter((type) -> !type.equals(expected))
			.map((type) -> "Its event-type is %s, and %s is read for %s only.".formatted(type, queue, expected))
			.orElse(null);
		return new Verdict(expected, remark, violations(this.schemas.get(expected), body));
	}

	private List<Violation> violations(@Nullable Schema schema, String body) {
		try {
			this.json.readTree(body);
		}
		catch (JacksonException ex) {
			return List.of(new Violation("", "json", "The body is not JSON: line %d, column %d"
				.formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr())));
		}
		return (schema == null) ? List.of()
				: schema
					.validate(body, InputFormat.JSON,
							(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
					.stream()
					.limit(MOST_VIOLATIONS)
					.map(ContractFiles::violation)
					.toList();
	}

	private static Violation violation(Error error) {
		return new Violation(error.getInstanceLocation().toString(), String.valueOf(error.getKeyword()),
				error.getMessage());
	}

}
