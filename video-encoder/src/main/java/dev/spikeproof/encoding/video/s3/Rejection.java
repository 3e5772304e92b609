package dev.spikeproof.encoding.video.s3;

import java.time.Instant;
import java.util.UUID;

/** The content of {@code rejections/{purchase}/{line}.json}. */
record Rejection(UUID purchaseId, int line, String reason, Instant occurredAt) {
}
