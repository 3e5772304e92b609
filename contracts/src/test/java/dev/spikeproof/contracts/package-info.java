/** Holds each example to its schema. */
@NullMarked
package dev.spikeproof.contracts;

import org.jspecify.annotations.NullMarked;
