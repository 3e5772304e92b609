/** What only the whole can show: all services, started as they are shipped. */
@NullMarked
package dev.spikeproof.system;

import org.jspecify.annotations.NullMarked;
