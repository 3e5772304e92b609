package dev.spikeproof.messaging.inbox;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageReaderTest {

	private final MessageReader reader = new MessageReader(JsonMapper.shared(),
			Validation.buildDefaultValidatorFactory().getValidator());

	@Test
	void readsAnEventAndPassesOverWhatItDoesNotKnow() {
		assertThat(this.reader.read("{\"name\": \"mug\", \"since\": 2026}", Item.class)).isEqualTo(new Item("mug"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{", "[]", "{\"name\": {}}", "{}", "{\"name\": null}", "{\"name\":\"a\"} {" })
	void refusesWhatIsNotTheEvent(String body) {
		assertThatExceptionOfType(UnreadableMessage.class).isThrownBy(() -> this.reader.read(body, Item.class));
	}

	@Test
	void saysWhyWithoutRepeatingTheContent() {
		assertThatExceptionOfType(UnreadableMessage.class)
			.isThrownBy(() -> this.reader.read("{\"name\": {\"secret\": 1}}", Item.class))
			.withMessageContaining("Item")
			.withMessageContaining("name")
			.withMessageNotContaining("secret");
	}

	record Item(@NotNull String name) {
	}

}
