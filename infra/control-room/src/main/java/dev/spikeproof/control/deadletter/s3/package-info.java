/** Where discarded letters are kept. */
@NullMarked
package dev.spikeproof.control.deadletter.s3;

import org.jspecify.annotations.NullMarked;
