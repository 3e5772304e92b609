/** Customers who come when they come, however long the ones before them have to wait. */
@NullMarked
package dev.spikeproof.load;

import org.jspecify.annotations.NullMarked;
