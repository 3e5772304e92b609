/**
 * What a stage remembers: a database for each service that has one, and production's
 * copies in a second region.
 */
@NullMarked
package dev.spikeproof.aws.state;

import org.jspecify.annotations.NullMarked;
