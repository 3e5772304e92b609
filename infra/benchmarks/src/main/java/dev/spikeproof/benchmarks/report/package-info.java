/** What a benchmark found, on which machine, and how that is told. */
@NullMarked
package dev.spikeproof.benchmarks.report;

import org.jspecify.annotations.NullMarked;
