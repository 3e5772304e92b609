package dev.spikeproof.messaging.inbox;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are received.
 *
 * @param drain how long a stopping service lets its handlers finish before it hands their
 * messages back; longer than the poll timeout
 */
@Validated
@ConfigurationProperties("spikeproof.inbox")
record InboxSettings(@DefaultValue("15s") @DurationMin(seconds = 1) @DurationMax(minutes = 2) Duration drain) {
}
