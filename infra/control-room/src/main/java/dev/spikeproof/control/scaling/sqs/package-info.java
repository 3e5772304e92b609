/** Queues as SQS counts them. */
@NullMarked
package dev.spikeproof.control.scaling.sqs;

import org.jspecify.annotations.NullMarked;
