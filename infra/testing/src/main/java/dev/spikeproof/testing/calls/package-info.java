/** What a service asks of AWS, recorded while its integration tests run. */
@NullMarked
package dev.spikeproof.testing.calls;

import org.jspecify.annotations.NullMarked;
