@NullMarked
package dev.spikeproof.scaling.alarm;

import org.jspecify.annotations.NullMarked;
