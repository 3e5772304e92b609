/**
 * What the tests of all modules share: the rules of the house, the contracts and the
 * environment they run in.
 */
@NullMarked
package dev.spikeproof.testing;

import org.jspecify.annotations.NullMarked;
