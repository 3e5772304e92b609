/**
 * The subcommands of {@code ./demo}.
 */
@NullMarked
package dev.spikeproof.local.command;

import org.jspecify.annotations.NullMarked;
