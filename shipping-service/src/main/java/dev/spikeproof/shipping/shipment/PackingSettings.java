package dev.spikeproof.shipping.shipment;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param packingTime how long it takes from a booking to the parcel at the door, 0 to 24
 * hours
 */
@Validated
@ConfigurationProperties("shipping")
record PackingSettings(@DefaultValue("2s") @DurationMin @DurationMax(hours = 24) Duration packingTime) {
}
