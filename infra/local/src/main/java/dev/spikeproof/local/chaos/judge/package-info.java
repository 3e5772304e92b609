/**
 * Looks at databases, S3, queues and the public API from outside and says what is wrong;
 * shares no code with what it judges.
 */
@NullMarked
package dev.spikeproof.local.chaos.judge;

import org.jspecify.annotations.NullMarked;
