package dev.spikeproof.messaging.inbox;

import java.util.UUID;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageReaderTest {

	private static final UUID ID = UUID.fromString("019a9f1e-5b7c-7d10-8a3e-6f2b9c4d5e01");

	private final MessageReader reader = new MessageReader(JsonMapper.shared(),
			Validation.buildDefaultValidatorFactory().getValidator());

	@Test
	void readsAnEventAndPassesOverWhatItDoesNotKnow() {
		assertThat(this.reader.read("{\"name\": \"mug\", \"since\": 2026}", Item.class)).isEqualTo(new Item("mug"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{", "[]", "{\"name\": {}}", "{}", "{\"name\": null}", "{\"name\":\"a\"} {" })
	void refusesWhatIsNotTheEvent(String body) {
		assertThatExceptionOfType(PermanentFailure.class).isThrownBy(() -> this.reader.read(body, Item.class));
	}

	@Test
	void tellsWhatIsNoJsonFromWhatBreaksTheContract() {
		assertThatExceptionOfType(UnreadableMessage.class).isThrownBy(() -> this.reader.read("{", Item.class));
		assertThatExceptionOfType(UnreadableMessage.class)
			.isThrownBy(() -> this.reader.read("{\"name\": \"%s\"}".formatted("a".repeat(70_000)), Item.class));
		assertThatExceptionOfType(BrokenContract.class).isThrownBy(() -> this.reader.read("{}", Item.class));
	}

	@Test
	void refusesAnotherEventAndALaterVersionOfIt() {
		assertThat(this.reader.read(message("Item", ID), Item.class))
			.isEqualTo(new IncomingEvent<>(ID, new Item("mug")));
		assertThatExceptionOfType(BrokenContract.class)
			.isThrownBy(() -> this.reader.read(message("ItemV2", ID), Item.class))
			.withMessageContaining("later version");
		assertThatExceptionOfType(BrokenContract.class)
			.isThrownBy(() -> this.reader.read(message(null, ID), Item.class))
			.withMessageContaining("event-type");
		assertThatExceptionOfType(BrokenContract.class)
			.isThrownBy(() -> this.reader.read(message("Item", "no uuid"), Item.class))
			.withMessageContaining("event-id");
	}

	private static Message<String> message(@Nullable String type, Object id) {
		return MessageBuilder.withPayload("{\"name\": \"mug\"}")
			.setHeader("event-type", type)
			.setHeader("event-id", id.toString())
			.build();
	}

	@Test
	void saysWhyWithoutRepeatingTheContent() {
		assertThatExceptionOfType(BrokenContract.class)
			.isThrownBy(() -> this.reader.read("{\"name\": {\"secret\": 1}}", Item.class))
			.withMessageContaining("Item")
			.withMessageContaining("name")
			.withMessageNotContaining("secret");
	}

	record Item(@NotNull String name) {
	}

}
