/** The dead-letter desk as a person at a terminal uses it. */
@NullMarked
package dev.spikeproof.local.desk;

import org.jspecify.annotations.NullMarked;
