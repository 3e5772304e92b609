/**
 * All that lies between a commit and its effect, as a small world of one thread in which
 * anything happens in any order, and the project's own code decides.
 */
@NullMarked
package dev.spikeproof.messaging.model;

import org.jspecify.annotations.NullMarked;
