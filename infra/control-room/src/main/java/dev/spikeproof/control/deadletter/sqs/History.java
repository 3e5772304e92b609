package dev.spikeproof.control.deadletter.sqs;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.spikeproof.control.deadletter.Attribute;
import dev.spikeproof.control.deadletter.Failure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * A letter's former failures: JSON in one attribute, because SQS allows ten in all.
 * Consumers keep what they don't know, so it comes back with a letter that fails again.
 */
@Component
class History {

	static final String ATTRIBUTE = "failure-history";

	private static final int LONGEST_REASON = 200;

	private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {
	};

	private final JsonMapper json;

	History(JsonMapper json) {
		this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Entry(@Nullable String type, @Nullable String reason, @Nullable Instant failedAt, int receives,
			@Nullable Instant redrivenAt, boolean edited) {

		Failure toFailure() {
			return new Failure((this.type != null) ? this.type : "unknown", (this.reason != null) ? this.reason : "",
					this.failedAt, this.receives, this.redrivenAt, this.edited);
		}

		static Entry of(Failure failure) {
			String reason = failure.reason();
			return new Entry(failure.type(), reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
					failure.failedAt(), failure.receives(), failure.redrivenAt(), failure.edited());
		}

	}

	List<Failure> takeFrom(Map<String, Attribute> attributes) {
		Attribute attribute = attributes.remove(ATTRIBUTE);
		if (attribute == null) {
			return List.of();
		}
		try {
			return this.json.readValue(attribute.value(), ENTRIES).stream().map(Entry::toFailure).toList();
		}
		catch (JacksonException ex) {
			return List.of();
		}
	}

	void putInto(Map<String, Attribute> attributes, List<Failure> history) {
		attributes.put(ATTRIBUTE,
				Attribute.text(this.json.writeValueAsString(history.stream().map(Entry::of).toList())));
	}

}
