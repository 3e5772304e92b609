@NullMarked
package dev.spikeproof.scaling.simulator;

import org.jspecify.annotations.NullMarked;
