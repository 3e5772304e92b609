/** Videos that customers bring, before and until they are bought an encoding. */
@NullMarked
package dev.spikeproof.purchasing.upload;

import org.jspecify.annotations.NullMarked;
