/** Messages that the page sends past the topics. */
@NullMarked
package dev.spikeproof.control.page.sqs;

import org.jspecify.annotations.NullMarked;
