package dev.spikeproof.shipping.stock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SkuTest {

	@ParameterizedTest
	@ValueSource(strings = { "mug", "T-Shirt 2", "Größe", "杯子", "0123456789012345678901234567890123456789" })
	void isWhatCanBeShownAndStored(String value) {
		assertThat(new Sku(value)).hasToString(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a\u0000b", "a\nb", "\ud800", "01234567890123456789012345678901234567890" })
	void isNothingElse(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Sku(value));
	}

	@Test
	void isOrderedByItsCharacters() {
		assertThat(new Sku("mug")).isLessThan(new Sku("t-shirt"));
	}

}
