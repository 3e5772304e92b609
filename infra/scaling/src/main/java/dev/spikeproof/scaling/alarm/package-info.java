/** Says when a metric is out of its bounds, as CloudWatch does. */
@NullMarked
package dev.spikeproof.scaling.alarm;

import org.jspecify.annotations.NullMarked;
