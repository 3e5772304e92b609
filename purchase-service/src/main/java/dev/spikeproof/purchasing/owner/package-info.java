/** Who things belong to. */
@NullMarked
package dev.spikeproof.purchasing.owner;

import org.jspecify.annotations.NullMarked;
