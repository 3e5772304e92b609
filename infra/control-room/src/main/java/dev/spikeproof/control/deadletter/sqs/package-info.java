/** Dead-letter queues as SQS has them. */
@NullMarked
package dev.spikeproof.control.deadletter.sqs;

import org.jspecify.annotations.NullMarked;
