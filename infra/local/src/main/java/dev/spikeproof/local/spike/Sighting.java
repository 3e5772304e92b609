package dev.spikeproof.local.spike;

import java.time.Instant;

/** What the control room showed at one moment. */
record Sighting(Instant at, long backlog, int workers, int running, int desired, double cpu) {
}
