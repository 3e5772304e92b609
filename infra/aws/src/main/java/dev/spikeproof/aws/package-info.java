/**
 * What Spikeproof asks of AWS, written once and synthesised to CloudFormation.
 */
@NullMarked
package dev.spikeproof.aws;

import org.jspecify.annotations.NullMarked;
