/**
 * The messaging topology, deployed by CloudFormation.
 */
@NullMarked
package dev.spikeproof.local.stack;

import org.jspecify.annotations.NullMarked;
