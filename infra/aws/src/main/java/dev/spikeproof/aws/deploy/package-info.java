/**
 * Brings a stage to its account and takes it away again: {@code infra/aws/deploy} and
 * {@code infra/aws/destroy}.
 */
@NullMarked
package dev.spikeproof.aws.deploy;

import org.jspecify.annotations.NullMarked;
