/** The alarms that watch over the dead-letter queues. */
@NullMarked
package dev.spikeproof.control.deadletter.cloudwatch;

import org.jspecify.annotations.NullMarked;
