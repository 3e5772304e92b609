package dev.spikeproof.purchasing;

import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bucket of uploads and renditions.
 *
 * @param urlLifetime how long a presigned URL is good for
 */
@Validated
@ConfigurationProperties("purchasing.videos")
public record VideoBucket(@NotBlank String name,
		@DefaultValue("15m") @DurationMin(seconds = 10) @DurationMax(hours = 12) Duration urlLifetime) {
}
