/** Workers as they are reached by HTTP: what they say, and who starts and stops them. */
@NullMarked
package dev.spikeproof.control.scaling.http;

import org.jspecify.annotations.NullMarked;
