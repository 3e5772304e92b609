package dev.spikeproof.control.deadletter;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the desk handles letters.
 *
 * @param lookLimit how many letters one look takes in hand at most
 * @param heldFor how long a letter stays invisible when the desk fails with it in hand
 */
@Validated
@ConfigurationProperties("control-room.dead-letters")
public record DeskSettings(@Min(10) @Max(100_000) int lookLimit,
		@NotNull @DurationMin(seconds = 5) @DurationMax(minutes = 10) Duration heldFor) {
}
