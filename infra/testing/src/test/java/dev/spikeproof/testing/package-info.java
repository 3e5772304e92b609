/** Tests of what the other tests share. */
@NullMarked
package dev.spikeproof.testing;

import org.jspecify.annotations.NullMarked;
