package dev.spikeproof.purchasing.purchase.sns;

import java.util.UUID;

/** The event as this service sends it, one for each video line. */
record VideoPurchased(UUID purchaseId, int line, String preset, String uploadKey) {
}
