/**
 * Where people and partners' systems come in: who they are, what they may call and how
 * often.
 */
@NullMarked
package dev.spikeproof.aws.edge;

import org.jspecify.annotations.NullMarked;
