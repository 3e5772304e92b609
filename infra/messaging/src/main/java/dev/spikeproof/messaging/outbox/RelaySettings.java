package dev.spikeproof.messaging.outbox;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is emptied.
 *
 * @param claim rows taken at once
 * @param sweep longest time between two looks at the table
 * @param lease how long a claimed row belongs to its relay; longer than a publish can
 * take
 * @param longestBackoff the longest pause before a failing event is tried again
 * @param retention how long published events are kept
 */
@Validated
@ConfigurationProperties("spikeproof.outbox")
record RelaySettings(@DefaultValue("500") @Min(1) @Max(10_000) int claim,
		@DefaultValue("1s") @DurationMin(millis = 10) @DurationMax(minutes = 1) Duration sweep,
		@DefaultValue("30s") @DurationMin(seconds = 10) @DurationMax(minutes = 10) Duration lease,
		@DefaultValue("30s") @DurationMin(seconds = 1) @DurationMax(hours = 1) Duration longestBackoff,
		@DefaultValue("24h") @DurationMin(minutes = 1) Duration retention) {
}
