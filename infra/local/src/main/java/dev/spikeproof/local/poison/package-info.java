/** Messages that no handler survives, sent among healthy purchases on purpose. */
@NullMarked
package dev.spikeproof.local.poison;

import org.jspecify.annotations.NullMarked;
