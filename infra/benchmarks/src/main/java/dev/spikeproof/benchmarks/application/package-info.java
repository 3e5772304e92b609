/** The service in which most rivals compete. */
@NullMarked
package dev.spikeproof.benchmarks.application;

import org.jspecify.annotations.NullMarked;
