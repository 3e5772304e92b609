/**
 * What operators see of a stage and its account, and what calls them.
 */
@NullMarked
package dev.spikeproof.aws.watch;

import org.jspecify.annotations.NullMarked;
