/** How fast messages are taken from a queue. */
@NullMarked
package dev.spikeproof.benchmarks.consumer;

import org.jspecify.annotations.NullMarked;
