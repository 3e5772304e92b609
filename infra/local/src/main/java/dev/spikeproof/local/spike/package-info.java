/** Ten customers, then a thousand: lets them come, and watches what becomes of them. */
@NullMarked
package dev.spikeproof.local.spike;

import org.jspecify.annotations.NullMarked;
