@NullMarked
package dev.spikeproof.testing.calls;

import org.jspecify.annotations.NullMarked;
