/**
 * What a spike did to the system: numbers, a sentence, a page, and the same in the
 * simulator.
 */
@NullMarked
package dev.spikeproof.local.spike.report;

import org.jspecify.annotations.NullMarked;
