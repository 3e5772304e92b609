package dev.spikeproof.purchasing.purchase.s3;

import jakarta.validation.constraints.NotBlank;

/** A rejection as this service reads it. */
record Rejection(@NotBlank String reason) {
}
