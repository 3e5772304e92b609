/**
 * What is installed once under {@code .local/}, where the machine doesn't have it.
 */
@NullMarked
package dev.spikeproof.local.install;

import org.jspecify.annotations.NullMarked;
