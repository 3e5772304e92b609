/** Curves as SVG, in a page that needs nothing else. */
@NullMarked
package dev.spikeproof.local.chart;

import org.jspecify.annotations.NullMarked;
