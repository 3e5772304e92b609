/** How fast events leave the outbox. */
@NullMarked
package dev.spikeproof.benchmarks.relay;

import org.jspecify.annotations.NullMarked;
