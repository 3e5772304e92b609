/** Decides how many encoders run, sees to it, and tells why. */
@NullMarked
package dev.spikeproof.control.scaling;

import org.jspecify.annotations.NullMarked;
