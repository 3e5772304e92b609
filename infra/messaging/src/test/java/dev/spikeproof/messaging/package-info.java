/** Tests of what the services share. */
@NullMarked
package dev.spikeproof.messaging;

import org.jspecify.annotations.NullMarked;
