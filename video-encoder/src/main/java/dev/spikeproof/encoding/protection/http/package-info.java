/** The agent that is asked for protection. */
@NullMarked
package dev.spikeproof.encoding.protection.http;

import org.jspecify.annotations.NullMarked;
