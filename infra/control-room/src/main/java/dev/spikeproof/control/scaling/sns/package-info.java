/** Alarms that change, told to the topic that operators listen to. */
@NullMarked
package dev.spikeproof.control.scaling.sns;

import org.jspecify.annotations.NullMarked;
