/** The synchronous way: calls shipping and encoding and waits for them. */
@NullMarked
package dev.spikeproof.purchasing.purchase.http;

import org.jspecify.annotations.NullMarked;
