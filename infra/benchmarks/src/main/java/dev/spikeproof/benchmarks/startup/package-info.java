/** How long a service takes to its first answer. */
@NullMarked
package dev.spikeproof.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
