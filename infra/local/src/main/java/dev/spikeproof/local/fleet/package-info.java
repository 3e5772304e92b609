/**
 * The encoders, as many as are wanted, for whoever scales them: what the scheduler of ECS
 * is in the cloud.
 */
@NullMarked
package dev.spikeproof.local.fleet;

import org.jspecify.annotations.NullMarked;
