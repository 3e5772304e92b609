/** The contracts of the events, read from the schemas on the class path. */
@NullMarked
package dev.spikeproof.control.deadletter.contract;

import org.jspecify.annotations.NullMarked;
