/** What it costs to remember which events have had their effect. */
@NullMarked
package dev.spikeproof.benchmarks.deduplication;

import org.jspecify.annotations.NullMarked;
