/** Tokens as Cognito makes them, and who may call which route with them. */
@NullMarked
package dev.spikeproof.testing.access;

import org.jspecify.annotations.NullMarked;
