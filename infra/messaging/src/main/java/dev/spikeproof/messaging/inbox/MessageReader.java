package dev.spikeproof.messaging.inbox;

import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Validator;

import org.springframework.messaging.Message;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a message's body into a consumer's own record of the event, and holds it to that
 * record's constraints.
 */
public class MessageReader {

	/** A multiple of what the largest event of ours has. */
	private static final int LONGEST_BODY = 64 * 1024;

	private final JsonMapper json;

	private final Validator validator;

	MessageReader(JsonMapper json, Validator validator) {
		this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		this.validator = validator;
	}

	/**
	 * Reads an event of ours, whose attributes name its type and id. Properties the
	 * record doesn't have are passed over.
	 * @param type the consumer's record, named as the event
	 * @throws UnreadableMessage if the body isn't JSON or is too large
	 * @throws BrokenContract if it doesn't fit the record, breaks one of its constraints,
	 * or is another event
	 */
	public <T> IncomingEvent<T> read(Message<String> message, Class<T> type) {
		String name = message.getHeaders().get("event-type", String.class);
		if (!type.getSimpleName().equals(name)) {
			throw new BrokenContract((name == null) ? "The attribute event-type is missing"
					: "The event is another than the %s that is read here, or a later version of it"
						.formatted(type.getSimpleName()));
		}
		return new IncomingEvent<>(eventId(message), read(message.getPayload(), type));
	}

	/**
	 * Reads what carries no attributes of ours.
	 * @throws UnreadableMessage if the body isn't JSON or is too large
	 * @throws BrokenContract if it doesn't fit the record or breaks one of its
	 * constraints
	 */
	public <T> T read(String body, Class<T> type) {
		if (body.length() > LONGEST_BODY) {
			throw new UnreadableMessage("The body is longer than %,d characters".formatted(LONGEST_BODY));
		}
		T event = parse(body, type);
		String violations = this.validator.validate(event)
			.stream()
			.map((violation) -> violation.getPropertyPath() + " " + violation.getMessage())
			.sorted()
			.collect(Collectors.joining(", "));
		if (!violations.isEmpty()) {
			throw new BrokenContract("%s breaks its contract: %s".formatted(type.getSimpleName(), violations));
		}
		return event;
	}

	private static UUID eventId(Message<String> message) {
		try {
			return UUID.fromString(String.valueOf(message.getHeaders().get("event-id", String.class)));
		}
		catch (IllegalArgumentException ex) {
			throw new BrokenContract("The attribute event-id is missing or no UUID");
		}
	}

	private <T> T parse(String body, Class<T> type) {
		try {
			T event = this.json.readValue(body, type);
			if (event == null) {
				throw new BrokenContract("The body is null instead of a " + type.getSimpleName());
			}
			return event;
		}
		catch (DatabindException ex) {
			throw new BrokenContract("%s can't be read at %s".formatted(type.getSimpleName(), path(ex)));
		}
		catch (JacksonException ex) {
			throw new UnreadableMessage("The body is not JSON");
		}
	}

	private static String path(DatabindException ex) {
		return ex.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : "[" + step.getIndex() + "]")
			.collect(Collectors.joining("."));
	}

}
