package dev.spikeproof.control.deadletter.sqs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.spikeproof.control.deadletter.Attribute;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * More attributes than SQS takes: those that don't fit are JSON in one of them, as
 * consumers do it too.
 */
@Component
class PackedAttributes {

	static final String ATTRIBUTE = "original-attributes";

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private final JsonMapper json;

	PackedAttributes(JsonMapper json) {
		this.json = json;
	}

	void unpack(Map<String, Attribute> attributes) {
		Attribute packed = attributes.get(ATTRIBUTE);
		if (packed == null) {
			return;
		}
		try {
			Map<String, String> texts = this.json.readValue(packed.value(), TEXTS);
			texts.forEach((name, value) -> attributes.putIfAbsent(name, Attribute.text(value)));
			attributes.remove(ATTRIBUTE);
		}
		catch (JacksonException ex) {
			// Somebody else's attribute: it stays what it is.
		}
	}

	void pack(Map<String, Attribute> attributes, int most, List<String> never) {
		if (attributes.size() <= most) {
			return;
		}
		Map<String, String> texts = new TreeMap<>();
		for (String name : List.copyOf(attributes.keySet()).reversed()) {
			if (attributes.size() >= most && !never.contains(name) && !name.equals(History.ATTRIBUTE)) {
				texts.put(name, Objects.requireNonNull(attributes.remove(name)).value());
			}
		}
		attributes.put(ATTRIBUTE, Attribute.text(this.json.writeValueAsString(texts)));
	}

}
