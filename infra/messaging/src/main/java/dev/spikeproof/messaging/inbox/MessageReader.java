package dev.spikeproof.messaging.inbox;

import java.util.stream.Collectors;

import jakarta.validation.Validator;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a message's body into a consumer's own record of the event, and holds it to that
 * record's constraints.
 */
public class MessageReader {

	private final JsonMapper json;

	private final Validator validator;

	MessageReader(JsonMapper json, Validator validator) {
		this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		this.validator = validator;
	}

	/**
	 * Reads the JSON body. Properties the record doesn't have are passed over.
	 * @throws UnreadableMessage if it isn't JSON, doesn't fit the record or breaks one of
	 * its constraints
	 */
	public <T> T read(String body, Class<T> type) {
		T event = parse(body, type);
		String violations = this.validator.validate(event)
			.stream()
			.map((violation) -> violation.getPropertyPath() + " " + violation.getMessage())
			.sorted()
			.collect(Collectors.joining(", "));
		if (!violations.isEmpty()) {
			throw new UnreadableMessage("%s breaks its contract: %s".formatted(type.getSimpleName(), violations));
		}
		return event;
	}

	private <T> T parse(String body, Class<T> type) {
		try {
			T event = this.json.readValue(body, type);
			if (event == null) {
				throw new UnreadableMessage("The body is null instead of a " + type.getSimpleName());
			}
			return event;
		}
		catch (DatabindException ex) {
			throw new UnreadableMessage(
					"%s can't be read at %s".formatted(type.getSimpleName(), ex.getPathReference()));
		}
		catch (JacksonException ex) {
			throw new UnreadableMessage("The body is not JSON: line %d, column %d"
				.formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()));
		}
	}

}
