package dev.spikeproof.purchasing.catalogue;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * An amount in major units with two digits, as a string in JSON so that no reader makes a
 * float of it.
 *
 * @param currency ISO 4217
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

	public Money {
		amount = amount.setScale(2);
	}

	public static Money euros(String amount) {
		return new Money(new BigDecimal(amount), "EUR");
	}

	public Money times(int quantity) {
		return new Money(this.amount.multiply(BigDecimal.valueOf(quantity)), this.currency);
	}

	/**
	 * The sum.
	 * @throws IllegalArgumentException if the currencies differ
	 */
	public Money plus(Money other) {
		if (!this.currency.equals(other.currency)) {
			throw new IllegalArgumentException("%s and %s don't add up".formatted(this.currency, other.currency));
		}
		return new Money(this.amount.add(other.amount), this.currency);
	}

}
